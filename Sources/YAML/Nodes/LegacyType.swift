import Text

/// What YAML 1.1 readers take a plain text for that is a text by YAML 1.2.
///
/// The types and their forms are those of the YAML 1.1 type repository (yaml.org/type), as its
/// common readers apply them.
enum LegacyType: String {
    case boolean = "a boolean"
    case integer = "a number"
    case base60 = "a base-60 number"
    case timestamp = "a timestamp"
    case merge = "a merge key"
    case defaultValue = "a default value"

    /// Takes `text` for what such a reader takes it for; nil where it is a text to it as well.
    init?(_ text: Span<UInt8>) {
        guard text.count > 0 else { return nil }
        switch text[0] {
        case .plus, .hyphen, .period, 0x30...0x39:
            guard let type = LegacyType.numeric(text) else { return nil }
            self = type
        case UInt8(ascii: "<") where text.equals("<<"): self = .merge
        case UInt8(ascii: "=") where text.count == 1: self = .defaultValue
        default:
            guard LegacyType.isBoolean(text) else { return nil }
            self = .boolean
        }
    }

    private static let booleans = ["y", "n", "yes", "no", "on", "off"].map(ShortText.init)

    private static func isBoolean(_ text: Span<UInt8>) -> Bool {
        guard text.count <= 3 else { return false }
        for word in booleans where word.isWord(text) { return true }
        return false
    }

    private static func numeric(_ text: Span<UInt8>) -> LegacyType? {
        if isTimestamp(text) { return .timestamp }
        let isSigned = text[0] == .plus || text[0] == .hyphen
        let number = isSigned ? text.extracting(1..<text.count) : text
        guard number.count > 0 else { return nil }
        if isBase60(number) { return .base60 }
        return isNumber(number) ? .integer : nil
    }

    /// `[0-9][0-9_]*(:[0-5]?[0-9])+`, also with a fraction.
    private static func isBase60(_ text: Span<UInt8>) -> Bool {
        var at = 0
        while at < text.count, text[at].isDigit || at > 0 && text[at] == 0x5F { at += 1 }
        guard at > 0, at < text.count, text[at] == .colon else { return false }
        while at < text.count, text[at] == .colon {
            let start = at + 1
            at = start
            while at < text.count, text[at].isDigit { at += 1 }
            guard at > start, at - start <= 2, at - start == 1 || text[start] < 0x36 else {
                return false
            }
        }
        guard at < text.count, text[at] == .period else { return at == text.count }
        at += 1
        while at < text.count, text[at].isDigit || text[at] == 0x5F { at += 1 }
        return at == text.count
    }

    /// A decimal, octal, hexadecimal or binary number, or one with a fraction, with `_` in it.
    private static func isNumber(_ text: Span<UInt8>) -> Bool {
        if text.count > 2, text[0] == 0x30 {
            let digits = text.extracting(2..<text.count)
            switch text[1] {
            case UInt8(ascii: "b"):
                return digits.allSatisfy { $0 == 0x30 || $0 == 0x31 || $0 == 0x5F }
            case UInt8(ascii: "x"):
                return digits.allSatisfy { $0.hexadecimalValue != nil || $0 == 0x5F }
            default: break
            }
        }
        guard text[0].isDigit || text[0] == .period && text.count > 1 && text[1].isDigit else {
            return false
        }
        var points = 0
        for offset in 0..<text.count {
            switch text[offset] {
            case 0x30...0x39, 0x5F: continue
            case .period: points += 1
            default: return false
            }
        }
        return points <= 1
    }

    /// `2026-06-24`, or with one digit for month and day and a time after it.
    private static func isTimestamp(_ text: Span<UInt8>) -> Bool {
        guard text.count >= 8, text.extracting(0..<4).allSatisfy({ $0.isDigit }), text[4] == .hyphen
        else { return false }
        var at = 5
        while at < text.count, text[at].isDigit { at += 1 }
        guard at > 5, at <= 7, at < text.count, text[at] == .hyphen else { return false }
        let day = at + 1
        at = day
        while at < text.count, text[at].isDigit { at += 1 }
        guard at > day, at - day <= 2 else { return false }
        if at == text.count { return text.count == 10 }
        guard text[at] | 0x20 == UInt8(ascii: "t") || text[at].isSpaceOrTab else { return false }
        return isTime(text, from: at + 1)
    }

    /// `10:00:00`, with a fraction and a zone or without.
    private static func isTime(_ text: Span<UInt8>, from start: Int) -> Bool {
        var at = start
        while at < text.count, text[at].isSpaceOrTab { at += 1 }
        var colons = 0
        let digits = at
        while at < text.count, text[at].isDigit || text[at] == .colon {
            if text[at] == .colon { colons += 1 }
            at += 1
        }
        guard colons == 2, at > digits, text[at - 1] != .colon else { return false }
        return text.extracting(at..<text.count).allSatisfy {
            $0.isDigit || $0.isSpaceOrTab || $0 | 0x20 == UInt8(ascii: "z") || $0 == .colon
                || $0 == .period || $0 == .plus || $0 == .hyphen
        }
    }
}
