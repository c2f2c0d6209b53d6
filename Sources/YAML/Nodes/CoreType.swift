import Text

/// What a scalar is by the core schema (YAML 1.2.2 §10.3.2).
public enum CoreType: Hashable, Sendable {
    /// `null`, `~` or nothing.
    case null

    /// `true` or `false`.
    case bool(Bool)

    /// A whole number: decimal, `0o` octal or `0x` hexadecimal.
    case int

    /// A number with a point or an exponent, an infinity, or not a number.
    case float

    /// Anything else, and all that is quoted or a block scalar.
    case string

    /// Takes the text of a plain scalar for what the core schema takes it for.
    init(ofPlain text: Span<UInt8>) {
        guard text.count > 0 else {
            self = .null
            return
        }
        switch text[0] {
        case UInt8(ascii: "~") where text.count == 1: self = .null
        case UInt8(ascii: "n"), UInt8(ascii: "N"):
            self = ShortText.null.isWord(text) ? .null : .string
        case UInt8(ascii: "t"), UInt8(ascii: "T"):
            self = ShortText.yes.isWord(text) ? .bool(true) : .string
        case UInt8(ascii: "f"), UInt8(ascii: "F"):
            self = ShortText.no.isWord(text) ? .bool(false) : .string
        case .plus, .hyphen, .period: self = CoreType.number(text)
        case let byte: self = byte.isDigit ? CoreType.number(text) : .string
        }
    }

    private static func number(_ text: Span<UInt8>) -> CoreType {
        if text[0] == 0x30, text.count > 2 {
            let digits = text.extracting(2..<text.count)
            if text[1] == UInt8(ascii: "x"), digits.allSatisfy({ $0.hexadecimalValue != nil }) {
                return .int
            }
            if text[1] == UInt8(ascii: "o"), digits.allSatisfy({ 0x30...0x37 ~= $0 }) {
                return .int
            }
        }
        let isSigned = text[0] == .plus || text[0] == .hyphen
        let number = isSigned ? text.extracting(1..<text.count) : text
        if ShortText.infinity.isWord(number) || !isSigned && isNotANumber(text) { return .float }
        return decimal(number)
    }

    /// `.nan`, `.NaN` or `.NAN`.
    private static func isNotANumber(_ text: Span<UInt8>) -> Bool {
        text.equals(".nan") || text.equals(".NaN") || text.equals(".NAN")
    }

    /// `[0-9]+` is a whole number; `( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
    /// is another number.
    private static func decimal(_ text: Span<UInt8>) -> CoreType {
        let whole = digitsEnd(text, from: 0)
        if whole == text.count { return whole > 0 ? .int : .string }
        var at = whole
        if text[at] == .period {
            at = digitsEnd(text, from: at + 1)
            if whole == 0, at == 1 { return .string }
        } else if whole == 0 {
            return .string
        }
        if at == text.count { return .float }
        guard text[at] | 0x20 == UInt8(ascii: "e"), at + 1 < text.count else { return .string }
        at += 1
        if text[at] == .plus || text[at] == .hyphen { at += 1 }
        let end = digitsEnd(text, from: at)
        return end > at && end == text.count ? .float : .string
    }

    private static func digitsEnd(_ text: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < text.count, text[end].isDigit { end += 1 }
        return end
    }
}
