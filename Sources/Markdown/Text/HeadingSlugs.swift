internal import Text
internal import Secrets

/// Makes the anchors that GitHub sets for the headings of one page, in their order.
///
/// The rule is that of GitHub's own filter: lower case, all but letters, marks, decimal digits,
/// connectors, `-` and spaces removed, each space a `-`; what is taken already gets `-1`, `-2`.
struct HeadingSlugs {
    private var occurrences: [MaskedText: Int] = [:]

    /// Begins a page, which seldom has more headings than this.
    init() {
        occurrences.reserveCapacity(12)
    }

    /// The anchor of the next heading, given its text without markup.
    mutating func slug(for text: MaskedText) -> MaskedText {
        let base = text.map(Self.base)
        guard var count = occurrences[base] else {
            occurrences[base] = 0
            return base
        }
        var slug: MaskedText
        repeat {
            count += 1
            slug = base + MaskedText("-\(count)")
        } while occurrences[slug] != nil
        occurrences[base] = count
        occurrences[slug] = 0
        return slug
    }

    private static func base(_ text: String) -> String {
        var base: [UInt8] = []
        base.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                append(UInt8(truncatingIfNeeded: scalar.value), to: &base)
            } else {
                append(lowercaseOf: scalar, to: &base)
            }
        }
        return String(decoding: base, as: UTF8.self)
    }

    private static func append(_ byte: UInt8, to base: inout [UInt8]) {
        switch byte {
        case .space: base.append(UInt8(ascii: "-"))
        case UInt8(ascii: "-"), UInt8(ascii: "_"): base.append(byte)
        default: if byte.isLetterOrDigit { base.append(byte.lowercased) }
        }
    }

    private static func append(lowercaseOf scalar: Unicode.Scalar, to base: inout [UInt8]) {
        for lowercase in scalar.properties.lowercaseMapping.unicodeScalars where isWord(lowercase) {
            base.append(utf8: lowercase)
        }
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
