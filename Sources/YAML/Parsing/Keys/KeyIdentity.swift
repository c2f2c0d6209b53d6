import Text

/// What makes two keys one: their value by the core schema, not the way in which it is written.
enum KeyIdentity {
    /// The canonical text of a plain key that is no string: `0x1F` and `31` are one key.
    ///
    /// nil for a string, whose text is its identity.
    static func canonical(ofPlain text: Span<UInt8>) -> String? {
        switch CoreType(ofPlain: text) {
        case .string: nil
        case .null: "null"
        case .bool(let value): String(value)
        case .int: whole(string(text))
        case .float: "float " + (Double(float(text)).map { String($0) } ?? string(text))
        }
    }

    private static func string(_ text: Span<UInt8>) -> String {
        var bytes: [UInt8] = []
        for offset in 0..<text.count { bytes.append(text[offset]) }
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }

    /// The text of a number, as `Double` reads it.
    private static func float(_ text: Span<UInt8>) -> String {
        let text = string(text)
        for (word, value) in [(".inf", "inf"), (".nan", "nan")] where text.hasSuffix(word) {
            return text.dropLast(word.count) + value
        }
        return text
    }

    private static func whole(_ text: String) -> String {
        let isHex = text.hasPrefix("0x")
        if isHex || text.hasPrefix("0o") {
            let digits = text.dropFirst(2)
            return UInt64(digits, radix: isHex ? 16 : 8).map(String.init) ?? text
        }
        let isNegative = text.hasPrefix("-")
        let digits = text.drop { $0 == "-" || $0 == "+" }.drop { $0 == "0" }
        if digits.isEmpty { return "0" }
        return (isNegative ? "-" : "") + digits
    }

    /// A masked key as a message shows it, on one line and without control characters; nil when it
    /// is longer than 40 characters.
    static func shown(_ key: [UInt8]) -> String? {
        var shown = String.UnicodeScalarView()
        for scalar in String(decoding: key, as: UTF8.self).unicodeScalars {
            guard shown.count < 40 else { return nil }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned:
                shown.append("\u{FFFD}")
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }
}
