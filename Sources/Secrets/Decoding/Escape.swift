internal import Text

/// One way to write a character other than as itself: `\x41`, `\_`, `&#65;` or `%41`.
struct Escape {
    /// What it becomes once it is decoded.
    let meaning: Meaning

    /// The offset after its last byte.
    let end: Int

    /// What an escape is decoded to.
    enum Meaning: Equatable {
        case nothing
        case byte(UInt8)
        case scalar(Unicode.Scalar)
    }

    private init(_ meaning: Meaning, _ end: Int) {
        self.meaning = meaning
        self.end = end
    }

    /// Whether an escape may begin with `byte`.
    @inline(__always)
    static func mayBegin(with byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "%")
    }

    /// The escape that begins at `start`; nil when none does.
    ///
    /// Which language the bytes are in is not known, so whatever one of them decodes counts.
    init?(in bytes: [UInt8], at start: Int) {
        switch bytes[start] {
        case UInt8(ascii: "\\"): self.init(in: bytes, backslash: start)
        case UInt8(ascii: "&"): self.init(in: bytes, reference: start)
        case UInt8(ascii: "%"): self.init(in: bytes, percent: start)
        default: return nil
        }
    }

    /// A byte of a URL (RFC 3986 §2.1), or the bytes of a scalar in UTF-8.
    ///
    /// `%ADMIN%` is a variable, so what is not ASCII has to be a whole scalar.
    private init?(in bytes: [UInt8], percent start: Int) {
        guard let first = Escape.percentByte(in: bytes, at: start) else { return nil }
        guard first >= 0x80 else {
            self.init(.byte(first), start + 3)
            return
        }
        var scalar = [first]
        while let next = Escape.percentByte(in: bytes, at: start + 3 * scalar.count),
            next & 0xC0 == 0x80
        {
            scalar.append(next)
        }
        guard let text = String(validating: scalar, as: UTF8.self),
            let only = text.unicodeScalars.first
        else { return nil }
        self.init(.scalar(only), start + 3 * scalar.count)
    }

    private static func percentByte(in bytes: [UInt8], at start: Int) -> UInt8? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "%") else { return nil }
        return number(in: bytes, from: start + 1, digits: 2, radix: 16).map {
            UInt8(truncatingIfNeeded: $0)
        }
    }

    /// A backslash and what it makes: of YAML (1.2.2 §5.7), of JSON, or of Markdown (punctuation).
    private init?(in bytes: [UInt8], backslash start: Int) {
        guard start + 1 < bytes.count else { return nil }
        let next = bytes[start + 1]
        let end = start + 2
        switch next {
        case UInt8(ascii: "x"): self.init(in: bytes, from: end, digits: 2)
        case UInt8(ascii: "u"): self.init(in: bytes, from: end, digits: 4)
        case UInt8(ascii: "U"): self.init(in: bytes, from: end, digits: 8)
        case 0x0A, 0x0D:
            var lineStart = end
            if bytes.holds(0x0D, 0x0A, at: start + 1) { lineStart += 1 }
            while lineStart < bytes.count, bytes[lineStart].isSpaceOrTab { lineStart += 1 }
            self.init(.nothing, lineStart)
        case UInt8(ascii: "n"): self.init(.byte(0x0A), end)
        case UInt8(ascii: "r"): self.init(.byte(0x0D), end)
        case UInt8(ascii: "t"), 0x09: self.init(.byte(0x09), end)
        case UInt8(ascii: "e"): self.init(.byte(0x1B), end)
        case UInt8(ascii: "0"), UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "v"),
            UInt8(ascii: "f"):
            self.init(.byte(0x07), end)
        // Not what interpolates in Swift or groups in a pattern: a value hardly holds parentheses.
        case UInt8(ascii: "("), UInt8(ascii: ")"): return nil
        case 0x20...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: self.init(.byte(next), end)
        default: return nil
        }
    }

    private init?(in bytes: [UInt8], from start: Int, digits: Int) {
        guard let number = Escape.number(in: bytes, from: start, digits: digits, radix: 16) else {
            return nil
        }
        self.init(.scalar(Unicode.Scalar(number) ?? "\u{FFFD}"), start + digits)
    }

    /// A character reference of HTML, which Markdown decodes too.
    private init?(in bytes: [UInt8], reference start: Int) {
        // The longest name has 31 letters.
        let limit = min(bytes.count, start + 34)
        var end = start + 1
        while end < limit, bytes[end] != UInt8(ascii: ";"), bytes[end] > 0x20 { end += 1 }
        guard end < limit, bytes[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
        guard bytes[start + 1] == UInt8(ascii: "#") else {
            guard let text = EntityNames.text(of: bytes[(start + 1)..<end])?.unicodeScalars,
                let scalar = text.first, text.count == 1
            else { return nil }
            self.init(.scalar(scalar), end + 1)
            return
        }
        let isHex = bytes.holds(0x23, 0x78, at: start + 1) || bytes.holds(0x23, 0x58, at: start + 1)
        let first = start + (isHex ? 3 : 2)
        guard end - first <= 8,
            let number = Escape.number(
                in: bytes, from: first, digits: end - first, radix: isHex ? 16 : 10)
        else { return nil }
        self.init(.scalar(Unicode.Scalar(number) ?? "\u{FFFD}"), end + 1)
    }

    /// The number that exactly so many digits at `start` make; nil when one of them is none.
    private static func number(
        in bytes: [UInt8], from start: Int, digits: Int, radix: UInt32
    ) -> UInt32? {
        guard digits > 0, start + digits <= bytes.count else { return nil }
        var number: UInt32 = 0
        for byte in bytes[start..<(start + digits)] {
            let digit: UInt8 =
                switch byte {
                case 0x30...0x39: byte - 0x30
                case 0x41...0x46: byte - 0x41 + 10
                case 0x61...0x66: byte - 0x61 + 10
                default: 0xFF
                }
            guard digit < radix else { return nil }
            number = number &* radix &+ UInt32(digit)
        }
        return number
    }
}
