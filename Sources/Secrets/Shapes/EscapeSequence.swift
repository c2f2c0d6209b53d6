/// What stands for a character, or tells a terminal something, and may end in a letter or digit.
///
/// A token right after it begins there, though what is before looks like a letter of a word.
enum EscapeSequence {
    /// The longest escape that is looked at.
    private static let longest = 24

    private static let escape: UInt8 = 0x1B
    private static let bracket = UInt8(ascii: "[")
    private static let backslash = UInt8(ascii: "\\")
    private static let hexDigits = Alphabet.hex.union(.capitalHexLetters)

    /// Where the escape that begins with the `\`, `%` or `[` at `start` ends.
    static func end(in bytes: [UInt8], at start: Int) -> Int {
        switch bytes[start] {
        case UInt8(ascii: "%"): return start + 3
        case bracket:
            let end = controlSequenceEnd(in: bytes, bracket: start)
            // Without an escape character before it, a bare `[` is one of a list.
            return end > start + 2 ? end : start + 1
        default: break
        }
        // As in JSON, YAML and C.
        switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
        case UInt8(ascii: "x"): return digitsEnd(in: bytes, from: start + 2, atMost: 2)
        case UInt8(ascii: "u"): return digitsEnd(in: bytes, from: start + 2, atMost: 4)
        case UInt8(ascii: "U"): return digitsEnd(in: bytes, from: start + 2, atMost: 8)
        case 0x30...0x37: return digitsEnd(in: bytes, from: start + 1, atMost: 3)
        default: return start + 2
        }
    }

    /// Where an escape ends whose first byte, a control, is before `start`; -1 without one.
    static func end(in bytes: [UInt8], openedBefore start: Int) -> Int {
        guard start > 0, start < bytes.count else { return -1 }
        if bytes[start - 1] == escape {
            return bytes[start] == bracket
                ? controlSequenceEnd(in: bytes, bracket: start) : start + 1
        }
        // U+009B is the escape and its bracket in one.
        guard bytes.holds(0xC2, 0x9B, at: start - 2) else { return -1 }
        return controlSequenceEnd(in: bytes, bracket: start - 1)
    }

    /// Whether an escape ends right before `position`.
    static func ends(in bytes: [UInt8], before position: Int) -> Bool {
        var start = position - 1
        while start >= 0, position - start <= longest {
            switch bytes[start] {
            case backslash, UInt8(ascii: "%"), bracket:
                return end(in: bytes, at: start) == position
            case ...0x20, 0x7F...:
                return end(in: bytes, openedBefore: start + 1) == position
            default: start -= 1
            }
        }
        return false
    }

    /// The end of the control sequence whose `[` is given: parameters, then one byte more.
    ///
    /// Of ECMA-48 §5.4, without what no colour has: bytes between the two.
    private static func controlSequenceEnd(in bytes: [UInt8], bracket: Int) -> Int {
        var position = bracket + 1
        let limit = min(bytes.count, bracket + longest)
        while position < limit, (0x30...0x3F).contains(bytes[position]) { position += 1 }
        return position + 1
    }

    private static func digitsEnd(in bytes: [UInt8], from start: Int, atMost count: Int) -> Int {
        hexDigits.runEnd(in: bytes, from: start, limit: start + count)
    }
}
