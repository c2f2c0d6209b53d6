internal import Text

/// Where a value lies that follows a separator or an option.
enum ValueRange {
    /// How much of a value is looked at to judge it.
    static let judged = 160

    /// Whether `byte` is in `range` or in so many bytes after it, before the line of its start
    /// ends.
    static func isOnLine(
        _ byte: UInt8, in bytes: [UInt8], of range: Range<Int>, andAfter more: Int = judged
    ) -> Bool {
        let limit = min(bytes.count, range.upperBound + more)
        return bytes[range.lowerBound..<limit].prefix { $0 != 0x0A }.contains(byte)
    }

    /// The start of the value after `separator`; nil when the line ends before one begins.
    ///
    /// Spaces, opening quotes, hidden characters and the second byte of `:=`, `==` and `=>` are
    /// passed over, and so is what ends a name in bold, `:**`, or breaks a line of a shell.
    static func start(in bytes: [UInt8], after separator: Int) -> Int? {
        var position = separator + 1
        if position < bytes.count, isSecondHalf(bytes[position]) { position += 1 }
        let marks = skip(in: bytes, from: position, atMost: 2) { $0 == UInt8(ascii: "*") }
        if marks > position, marks < bytes.count, bytes[marks].isSpaceOrTab { position = marks }
        position = skip(in: bytes, from: position, atMost: 8, while: \.isSpaceOrTab)
        if bytes.holds(0x5C, 0x0A, at: position) {
            position = skip(in: bytes, from: position + 2, atMost: 64, while: \.isSpaceOrTab)
        }
        if isBreak(in: bytes, at: position) { return nil }
        position = skip(in: bytes, from: position, atMost: 4, while: isQuote)
        if bytes.holds([0x22, 0x27, 0x27], at: position - 3) {
            // A quote in double quotes, as single quotes around them have it.
            position = skip(in: bytes, from: position, atMost: 8, while: \.isSpaceOrTab)
        }
        if position < bytes.count, isHidden(bytes[position]) {
            position = visibleStart(in: bytes, from: position)
            position = skip(in: bytes, from: position, atMost: 4, while: isQuote)
        }
        guard position < bytes.count, bytes[position] > 0x20 else { return nil }
        return position
    }

    /// Whether a line break is written there as an escape: what it stands for is read decoded.
    private static func isBreak(in bytes: [UInt8], at offset: Int) -> Bool {
        // In a text in a text the backslash is doubled.
        let end = skip(in: bytes, from: offset, atMost: 4) { $0 == .backslash }
        return end > offset && end < bytes.count
            && (bytes[end] == UInt8(ascii: "n") || bytes[end] == UInt8(ascii: "r"))
    }

    /// Where controls, what they tell a terminal, and spaces end.
    private static func visibleStart(in bytes: [UInt8], from start: Int) -> Int {
        var position = start
        let limit = min(bytes.count, start + 64)
        while position < limit, isHidden(bytes[position]) || bytes[position].isSpaceOrTab {
            position += 1
            let escapeEnd = EscapeSequence.end(in: bytes, openedBefore: position)
            if escapeEnd > position { position = min(escapeEnd, bytes.count) }
        }
        return position
    }

    /// Whether the byte is a control that ends no line.
    private static func isHidden(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }

    /// The end of the value that begins at `start`: before a space, a quote, or `delimiter`.
    static func end(in bytes: [UInt8], from start: Int, delimiter: UInt8?, limit: Int) -> Int {
        var end = stop(in: bytes, from: start, delimiter: delimiter, limit: limit)
        while end > start, isTrailing(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// Where the space, the quote or the `delimiter` is that the value runs up to.
    static func stop(in bytes: [UInt8], from start: Int, delimiter: UInt8?, limit: Int) -> Int {
        var end = start
        let limit = min(bytes.count, limit)
        while end < limit, bytes[end] > 0x20, !isQuote(bytes[end]), bytes[end] != delimiter {
            end += 1
        }
        return end
    }

    /// The end of the value after the quotes that it holds; `end` when none of them goes on.
    ///
    /// A shell joins `a"b"` and `a\b` to one word, and `\"` is part of what it is in. So what
    /// comes right after a quote belongs to the value, unless it could come after a whole one.
    static func endAfterQuotes(
        in bytes: [UInt8], from end: Int, delimiter: UInt8?, limit: Int
    ) -> Int {
        var end = end
        var stop = stop(in: bytes, from: end, delimiter: delimiter, limit: limit)
        while let next = goesOn(in: bytes, from: stop), next < limit, bytes[next] != delimiter {
            end = self.end(in: bytes, from: next, delimiter: delimiter, limit: limit)
            stop = self.stop(in: bytes, from: end, delimiter: delimiter, limit: limit)
        }
        return end
    }

    /// The end of the quoted text in which the value from `start` to `end` is followed by a blank;
    /// `end` where it is not quoted, or the quote is not closed on the line.
    static func endOfQuoted(in bytes: [UInt8], from start: Int, _ end: Int) -> Int {
        guard start > 0, end < bytes.count, bytes[end].isSpaceOrTab else { return end }
        let quote = bytes[start - 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return end }
        let close = skip(in: bytes, from: end, atMost: judged) { $0 != quote && $0 != 0x0A }
        return close < bytes.count && bytes[close] == quote ? close : end
    }

    /// Where the value goes on after the quotes at `position`; nil when it does not.
    @inline(never)
    private static func goesOn(in bytes: [UInt8], from position: Int) -> Int? {
        let next = skip(in: bytes, from: position, atMost: 4, while: isQuote)
        guard next > position, next < bytes.count, isValueByte(bytes[next]) else { return nil }
        return next
    }

    /// Whether the byte may be in a value, but hardly comes right after one.
    private static func isValueByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && !isTrailing(byte) && !isQuote(byte)
            && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "|")
    }

    /// What ends the value from `start` on of the name that begins at `name`, besides a space or a
    /// quote.
    ///
    /// In the query of a URL, or a form, it is `&`, in a connection string `;`.
    static func delimiter(
        in bytes: [UInt8], name: Int, separator: UInt8, start: Int
    ) -> UInt8? {
        guard separator == UInt8(ascii: "=") else { return nil }
        let isQuery =
            name > 0
            && (bytes[name - 1] == UInt8(ascii: "?") || bytes[name - 1] == UInt8(ascii: "&"))
        return isQuery || isForm(bytes, from: start) ? UInt8(ascii: "&") : UInt8(ascii: ";")
    }

    /// Whether another field of a form follows the value at `start`: `&`, a name and `=`.
    private static func isForm(_ bytes: [UInt8], from start: Int) -> Bool {
        let limit = min(bytes.count, start + judged)
        let value = skip(in: bytes, from: start, atMost: judged) {
            $0 > 0x20 && !isQuote($0) && $0 != UInt8(ascii: "&")
        }
        guard value < limit, bytes[value] == UInt8(ascii: "&") else { return false }
        let name = Alphabet.base64URL.runEnd(in: bytes, from: value + 1, limit: limit)
        return name > value + 2 && name < limit && bytes[name] == UInt8(ascii: "=")
    }

    /// Whether a secret may begin at `start`: eight bytes without a space or a closing quote, and
    /// a digit or a capital before the first of these.
    static func isPlausible(in bytes: [UInt8], at start: Int) -> Bool {
        let limit = min(bytes.count, start + 64)
        var isMixed = false
        var position = start
        while position < limit, bytes[position] > 0x20 {
            // Most bytes are small letters, which are no quotes.
            if bytes[position] <= 0x60 {
                if isQuote(bytes[position]) {
                    guard let next = goesOn(in: bytes, from: position) else { return false }
                    position = next
                }
                isMixed = isMixed || (bytes[position] < 0x5B && bytes[position] > 0x2F)
            }
            position += 1
            if isMixed, position - start >= 8 { return true }
        }
        return false
    }

    static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
            || byte == UInt8(ascii: "\\")
    }

    private static func isSecondHalf(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
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
