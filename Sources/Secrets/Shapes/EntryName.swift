internal import Text

/// The name of an entry whose value is apart: `- name: X` over `value: Y`, in whatever order.
enum EntryName {
    /// How far from the value the name is looked for.
    private static let reach = 240

    /// What the name says of the entry whose `value` is in that range; nil when there is no name.
    static func meaning(
        in bytes: [UInt8], value: Range<Int>, separator: Int
    ) -> SecretName? {
        meaning(in: bytes, before: value.lowerBound) ?? meaning(in: bytes, after: separator)
    }

    private static func meaning(in bytes: [UInt8], before end: Int) -> SecretName? {
        let limit = max(0, end - reach)
        var offset = end
        while offset > limit {
            offset -= 1
            switch bytes[offset] {
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"): return nil
            case UInt8(ascii: ":"), UInt8(ascii: "="):
                if let name = name(in: bytes, separator: offset) {
                    return SecretName.meaning(of: bytes, name)
                }
            case 0x0A where isEntry(bytes, offset + 1): return nil
            default: break
            }
        }
        return nil
    }

    private static func meaning(in bytes: [UInt8], after start: Int) -> SecretName? {
        let limit = min(bytes.count, start + reach)
        var offset = start + 1
        while offset < limit {
            switch bytes[offset] {
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ">"): return nil
            case UInt8(ascii: ":"), UInt8(ascii: "="):
                if let name = name(in: bytes, separator: offset) {
                    return SecretName.meaning(of: bytes, name)
                }
            case 0x0A where isEntry(bytes, offset + 1): return nil
            default: break
            }
            offset += 1
        }
        return nil
    }

    /// Whether the line that begins at `start` is the first one of an entry.
    private static func isEntry(_ bytes: [UInt8], _ start: Int) -> Bool {
        var offset = start
        while offset < bytes.count, bytes[offset].isSpaceOrTab { offset += 1 }
        return bytes.holds(0x2D, 0x20, at: offset)
    }

    /// The name after the `:` or `=` at `separator`, when what is before that is `name` or `key`.
    private static func name(in bytes: [UInt8], separator: Int) -> Range<Int>? {
        var end = separator
        while end > 0, separator - end < 4, isMargin(bytes[end - 1]) { end -= 1 }
        let key = end - 4
        let isName =
            bytes.holds("name", at: key) || bytes.holds("Name", at: key)
            || bytes.holds("NAME", at: key)
        let isKey =
            bytes.holds("key", at: end - 3) || bytes.holds("Key", at: end - 3)
            || bytes.holds("KEY", at: end - 3)
        let before = isName ? key - 1 : end - 4
        guard isName || isKey, before < 0 || !Alphabet.base64URL.contains(bytes[before]) else {
            return nil
        }
        var start = separator + 1
        while start < bytes.count, start - separator < 8, isMargin(bytes[start]) { start += 1 }
        let alphabet = Alphabet.base64URL.union(.dot)
        return start..<alphabet.runEnd(in: bytes, from: start, limit: start + 80)
    }

    private static func isMargin(_ byte: UInt8) -> Bool {
        byte.isSpaceOrTab || ValueRange.isQuote(byte)
    }
}
