/// Makes the anchors that GitHub gives the headings of one page, in their order.
///
/// The rule is that of GitHub's own filter: lower case, all but letters, marks, decimal digits,
/// connectors, `-` and spaces removed, each space a `-`; what is taken already gets `-1`, `-2`.
struct HeadingSlugs {
    private var occurrences: [String: Int] = [:]

    /// The anchor of the next heading, given its text without markup.
    mutating func slug(for text: String) -> String {
        let base = Self.base(of: text)
        guard var count = occurrences[base] else {
            occurrences[base] = 0
            return base
        }
        var slug: String
        repeat {
            count += 1
            slug = "\(base)-\(count)"
        } while occurrences[slug] != nil
        occurrences[base] = count
        occurrences[slug] = 0
        return slug
    }

    private static func base(of text: String) -> String {
        if let base = asciiBase(of: text) { return base }
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

    /// The anchor of a text that is all ASCII, as most are.
    private static func asciiBase(of text: String) -> String? {
        let bytes = text.utf8.span
        var base: [UInt8] = []
        base.reserveCapacity(bytes.count)
        for place in bytes.indices {
            let byte = bytes[place]
            guard byte < 0x80 else { return nil }
            if byte == .space {
                base.append(UInt8(ascii: "-"))
            } else if byte.isLetterOrDigit || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "_")
            {
                base.append(byte.lowercase)
            }
        }
        return String(decoding: base, as: UTF8.self)
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
