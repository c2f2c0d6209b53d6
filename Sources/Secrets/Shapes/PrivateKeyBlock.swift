internal import Text

/// A private key in the textual encoding of RFC 7468, of OpenSSH, of OpenPGP, or of PuTTY.
enum PrivateKeyBlock {
    private static let fence = Array("-----".utf8)
    private static let begin = Array("-----BEGIN ".utf8)
    private static let end = Array("-----END".utf8)
    private static let labels = ["PRIVATE KEY", "PRIVATE KEY BLOCK"].map { Array($0.utf8) }
    private static let longest = 65_536

    /// What the format is called.
    static let format = "private key"

    /// How much base 64 the shortest private key takes: one of Ed25519 in PKCS #8.
    private static let shortestKey = 60

    /// The block whose opening line begins at `start`; nil when there is none, or it is empty.
    ///
    /// The opening line counts as public. The match ends before the closing line, which may be
    /// missing: then at the last line that is base 64 throughout.
    static func match(in bytes: [UInt8], at start: Int) -> SecretMatch? {
        guard bytes.holds(begin, at: start) else { return nil }
        let label = start + begin.count
        var labelEnd = label
        while labelEnd < bytes.count, labelEnd - label < 64, bytes[labelEnd] != fence[0],
            bytes[labelEnd] != 0x0A
        {
            labelEnd += 1
        }
        guard bytes.holds(fence, at: labelEnd),
            labels.contains(where: { bytes.holds($0, at: labelEnd - $0.count) })
        else { return nil }
        let body = labelEnd + fence.count
        let bodyEnd =
            closing(in: bytes, from: body)
            ?? base64End(in: bytes, from: headersEnd(in: bytes, from: body))
        guard holdsKey(bytes, body..<bodyEnd) else { return nil }
        return SecretMatch(format, start..<bodyEnd, prefixLength: body - start)
    }

    /// The lines of base 64 after the line of `Private-Lines: 3`, whose colon is given.
    static func puttyLines(in bytes: [UInt8], colon: Int) -> SecretMatch? {
        var start = colon
        while start < bytes.count, start - colon < 12, bytes[start] != 0x0A { start += 1 }
        guard start < bytes.count, bytes[start] == 0x0A else { return nil }
        let end = base64End(in: bytes, from: start)
        guard end - start > 16, !Placeholder.marks(bytes, start..<end) else { return nil }
        return SecretMatch(format, (start + 1)..<end)
    }

    /// Where the closing line begins; nil when another block opens before.
    private static func closing(in bytes: [UInt8], from start: Int) -> Int? {
        var position = start
        let limit = min(bytes.count, start + longest)
        while position < limit {
            if bytes[position] == fence[0] {
                if bytes.holds(end, at: position) { return position }
                if bytes.holds(begin, at: position) { return nil }
            }
            position += 1
        }
        return nil
    }

    /// The end of the lines that are base 64 throughout, but for what indents and quotes them.
    private static func base64End(in bytes: [UInt8], from start: Int) -> Int {
        let alphabet = Alphabet.base64.union(.padding)
        var end = start
        var position = start
        while position < bytes.count {
            let lineStart = marginEnd(in: bytes, from: position)
            let lineEnd = alphabet.runEnd(in: bytes, from: lineStart, limit: bytes.count)
            let isWholeLine =
                lineEnd == bytes.count || isSpace(bytes[lineEnd]) || isMargin(bytes[lineEnd])
            guard lineEnd > lineStart, isWholeLine,
                bytes.count > lineEnd || lineEnd - lineStart > 15
            else { break }
            guard end == start || isLineEnd(bytes, lineEnd) else { break }
            end = lineEnd
            position = lineEnd
        }
        return end
    }

    /// Whether nothing but what closes an element of a list follows on the line.
    private static func isLineEnd(_ bytes: [UInt8], _ position: Int) -> Bool {
        var position = position
        var isElement = false
        while position < bytes.count, bytes[position].isSpaceOrTab || isMargin(bytes[position]) {
            isElement = isElement || bytes[position] == UInt8(ascii: ",")
            position += 1
        }
        return isElement || position == bytes.count || bytes[position].isLineBreak
            || bytes[position] == UInt8(ascii: "]")
    }

    /// Where blanks, line breaks, the dashes of a list, quotes and commas end.
    private static func marginEnd(in bytes: [UInt8], from start: Int) -> Int {
        var position = start
        while position < bytes.count, isSpace(bytes[position]) || isMargin(bytes[position]) {
            position += 1
            // The `n` and `r` of a line break that is written as an escape.
            if bytes[position - 1] == UInt8(ascii: "\\"), position < bytes.count,
                bytes[position] == UInt8(ascii: "n") || bytes[position] == UInt8(ascii: "r")
            {
                position += 1
            }
        }
        return position
    }

    /// What is around the lines of a key in a list or a quotation.
    private static func isMargin(_ byte: UInt8) -> Bool {
        ValueRange.isQuote(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ">")
    }

    /// The end of the header lines, `Name: value`, that may be before the base 64.
    private static func headersEnd(in bytes: [UInt8], from start: Int) -> Int {
        var end = start
        for _ in 0..<8 {
            var lineEnd = end + 1
            while lineEnd < bytes.count, lineEnd - end < 128, bytes[lineEnd] != 0x0A {
                lineEnd += 1
            }
            guard lineEnd < bytes.count, bytes[lineEnd] == 0x0A,
                bytes[end..<lineEnd].contains(UInt8(ascii: ":"))
            else { break }
            end = lineEnd
        }
        return end
    }

    /// Whether there is enough base 64 for a key, and no dots in it: else it is cut off.
    private static func holdsKey(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        var count = 0
        while position < range.upperBound {
            let end = Alphabet.base64.runEnd(in: bytes, from: position, limit: range.upperBound)
            if end - position >= 16, !Placeholder.marks(bytes, position..<end) {
                count += end - position
            }
            if end < range.upperBound, Placeholder.isCut(bytes, at: end) { return false }
            position = max(end, position + 1)
        }
        return count >= shortestKey
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
