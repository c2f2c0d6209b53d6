/// Makes the anchors that GitHub gives the headings of one page, in their order.
///
/// The rule is that of GitHub's own filter: lower case, all but letters, marks, decimal digits,
/// connectors, `-` and spaces removed, each space a `-`; what is taken already gets `-1`, `-2`.
struct HeadingSlugs {
    private var occurrences: [String: Int] = [:]

    /// The anchor of the next heading, given its text without markup.
    mutating func slug(for text: String) -> String {
        let base = Self.base(of: text)
        var slug = base
        var count = occurrences[base] ?? 0
        while occurrences[slug] != nil {
            count += 1
            slug = "\(base)-\(count)"
        }
        if slug != base { occurrences[base] = count }
        occurrences[slug] = 0
        return slug
    }

    private static func base(of text: String) -> String {
        var base = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar == " " {
                base.append("-")
            } else if scalar == "-" || isWord(scalar) {
                base.append(scalar)
            }
        }
        return String(base)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            return byte.isLetterOrDigit || byte == UInt8(ascii: "_")
        }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
            true
        default: scalar.properties.isAlphabetic
        }
    }
}
