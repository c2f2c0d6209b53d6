/// Where a value lies that follows a separator or an option.
enum ValueRange {
    /// How much of a value is looked at to judge it.
    static let judged = 160

    /// The start of the value behind `separator`; nil when the line ends before one begins.
    ///
    /// Spaces, opening quotes and the second byte of `:=`, `==` and `=>` are passed over, and so
    /// is the line break behind `|` or `>` (YAML 1.2 §8.1, a block scalar).
    static func start(in bytes: [UInt8], behind separator: Int) -> Int? {
        var position = separator + 1
        if position < bytes.count, isSecondHalf(bytes[position]) { position += 1 }
        position = skip(in: bytes, from: position, atMost: 8, while: isBlank)
        if position < bytes.count, isBlockIndicator(bytes[position]) {
            let indicators = skip(in: bytes, from: position, atMost: 3) { $0 > 0x20 }
            if indicators < bytes.count, bytes[indicators] == 0x0A || bytes[indicators] == 0x0D {
                position = skip(in: bytes, from: indicators, atMost: 64) { $0 <= 0x20 }
            }
        }
        position = skip(in: bytes, from: position, atMost: 4, while: isQuote)
        guard position < bytes.count, bytes[position] > 0x20 else { return nil }
        return position
    }

    /// The end of the value that begins at `start`: before a space, a quote, or `delimiter`.
    static func end(in bytes: [UInt8], from start: Int, delimiter: UInt8?, limit: Int) -> Int {
        var end = start
        let limit = min(bytes.count, limit)
        while end < limit, bytes[end] > 0x20, !isQuote(bytes[end]), bytes[end] != delimiter {
            end += 1
        }
        while end > start, isTrailing(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// What ends the value of the name that begins at `name`, besides a space or a quote.
    ///
    /// In the query of a URL it is `&`, in a connection string `;`.
    static func delimiter(in bytes: [UInt8], name: Int, separator: UInt8) -> UInt8? {
        guard separator == UInt8(ascii: "=") else { return nil }
        guard name > 0 else { return UInt8(ascii: ";") }
        let isQuery = bytes[name - 1] == UInt8(ascii: "?") || bytes[name - 1] == UInt8(ascii: "&")
        return isQuery ? UInt8(ascii: "&") : UInt8(ascii: ";")
    }

    /// Whether a secret may begin at `start`: eight bytes without a space or a quote, and a digit
    /// or a capital before the first of these.
    static func isPlausible(in bytes: [UInt8], at start: Int) -> Bool {
        let limit = min(bytes.count, start + 64)
        var isMixed = false
        var position = start
        while position < limit, bytes[position] > 0x20, !isQuote(bytes[position]) {
            isMixed = isMixed || (bytes[position] < 0x5B && bytes[position] > 0x2F)
            position += 1
        }
        return isMixed && position - start >= 8
    }

    static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
            || byte == UInt8(ascii: "\\")
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func isSecondHalf(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
    }

    private static func isBlockIndicator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">")
    }

    private static func isTrailing(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "}"),
            UInt8(ascii: "]"), UInt8(ascii: "."), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    private static func skip(
        in bytes: [UInt8], from start: Int, atMost count: Int, while matches: (UInt8) -> Bool
    ) -> Int {
        var position = start
        let limit = min(bytes.count, start + count)
        while position < limit, matches(bytes[position]) { position += 1 }
        return position
    }
}
