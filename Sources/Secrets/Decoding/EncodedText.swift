internal import Text

/// Text that was written in base 64, in one line or in several.
enum EncodedText {
    /// Whatever holds a credential is not shorter.
    private static let shortest = 24

    /// A line that is followed by more of the same text is not shorter: tools break at 64 or 76.
    private static let shortestFullLine = 60

    /// By byte: at which of the four offsets in a group it may be, one bit each, if the group
    /// stands for three bytes of ASCII.
    private static let roles: [UInt8] = (0..<256).map { byte in
        guard let value = Base64.value(of: UInt8(byte)) else { return 0 }
        return (value < 0x20 ? 1 : 0) | (value & 0x08 == 0 ? 2 : 0)
            | (value & 0x02 == 0 ? 4 : 0) | 8
    }

    /// Whether the bytes at `start` may be the base 64 of a text; hardly any name of a thing may.
    @inline(__always)
    static func mayBegin(in bytes: [UInt8], at start: Int) -> Bool {
        guard start + shortest <= bytes.count, roles[Int(bytes[start])] & 1 != 0 else {
            return false
        }
        for offset in 1..<shortest
        where roles[Int(bytes[start + offset])] & 1 << UInt8(offset & 3) == 0 {
            return false
        }
        return true
    }

    /// The base 64 at `start`, its line breaks and what indents its lines left out, and its end.
    static func text(in bytes: [UInt8], from start: Int) -> (text: [UInt8], end: Int) {
        let alphabet = Alphabet.base64.union(.base64URL).union(.padding)
        var text: [UInt8] = []
        var position = start
        while true {
            let end = alphabet.runEnd(in: bytes, from: position, limit: bytes.count)
            text += bytes[position..<end]
            guard end - position >= shortestFullLine, bytes[end - 1] != UInt8(ascii: "="),
                let next = nextLine(in: bytes, from: end)
            else { return (text, end) }
            let nextEnd = alphabet.runEnd(in: bytes, from: next, limit: bytes.count)
            let isAlone =
                nextEnd == bytes.count || bytes[nextEnd] <= 0x20
                || ValueRange.isQuote(bytes[nextEnd])
            guard nextEnd > next, nextEnd - next <= end - position, isAlone else {
                return (text, end)
            }
            position = next
        }
    }

    /// The start of the text on the line after the one that ends at `end`; nil without one.
    private static func nextLine(in bytes: [UInt8], from end: Int) -> Int? {
        var next = end
        if next < bytes.count, bytes[next] == 0x0D { next += 1 }
        guard next < bytes.count, bytes[next] == 0x0A else { return nil }
        next += 1
        while next < bytes.count, bytes[next].isSpaceOrTab || bytes[next] == 0x3E {
            next += 1
        }
        return next < bytes.count ? next : nil
    }
}
