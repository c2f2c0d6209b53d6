/// A private key in the textual encoding of RFC 7468, of OpenSSH, of OpenPGP, or of PuTTY.
enum PrivateKeyBlock {
    private static let fence = Array("-----".utf8)
    private static let begin = Array("-----BEGIN ".utf8)
    private static let end = Array("-----END".utf8)
    private static let labels = ["PRIVATE KEY", "PRIVATE KEY BLOCK"].map { Array($0.utf8) }
    private static let longest = 65_536
    private static let encodedBegin = Array("LS0tLS1CRUdJTiB".utf8)

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
        guard holdsBase64(bytes, body..<bodyEnd) else { return nil }
        return SecretMatch("private key", start..<bodyEnd, prefixLength: body - start)
    }

    /// The lines of base 64 behind the line of `Private-Lines: 3`, whose colon is given.
    static func puttyLines(in bytes: [UInt8], colon: Int) -> SecretMatch? {
        var start = colon
        while start < bytes.count, start - colon < 12, bytes[start] != 0x0A { start += 1 }
        guard start < bytes.count, bytes[start] == 0x0A else { return nil }
        let end = base64End(in: bytes, from: start)
        guard holdsBase64(bytes, start..<end) else { return nil }
        return SecretMatch("private key", (start + 1)..<end)
    }

    /// A private key that was written in base 64 once more, as in a kubeconfig.
    static func encoded(in bytes: [UInt8], at start: Int) -> SecretMatch? {
        guard bytes.holds(encodedBegin, at: start) else { return nil }
        let alphabet = Alphabet.base64.union(.padding)
        let headEnd = alphabet.runEnd(in: bytes, from: start, limit: start + 80)
        guard headEnd - start == 80, let head = Base64.decode(bytes[start..<headEnd]),
            head.indices.contains(where: { head.holds(labels[0], at: $0) })
        else { return nil }
        let end = alphabet.runEnd(in: bytes, from: headEnd, limit: start + longest)
        return SecretMatch("private key in base 64", start..<end)
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

    /// The end of the lines that are base 64 throughout, but for what indents them.
    private static func base64End(in bytes: [UInt8], from start: Int) -> Int {
        let alphabet = Alphabet.base64.union(.padding)
        var end = start
        var position = start
        while position < bytes.count {
            while position < bytes.count, isSpace(bytes[position]) { position += 1 }
            let lineEnd = alphabet.runEnd(in: bytes, from: position, limit: position + 4096)
            let isWholeLine = lineEnd == bytes.count || isSpace(bytes[lineEnd])
            guard lineEnd > position, isWholeLine, bytes.count > lineEnd || lineEnd - position > 15
            else { break }
            guard end == start || isFollowedByBreak(bytes, lineEnd) else { break }
            end = lineEnd
            position = lineEnd
        }
        return end
    }

    private static func isFollowedByBreak(_ bytes: [UInt8], _ position: Int) -> Bool {
        position >= bytes.count || bytes[position] == 0x0A || bytes[position] == 0x0D
    }

    /// The end of the header lines, `Name: value`, that may stand before the base 64.
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

    /// Whether 16 bytes of base 64 stand side by side: less is a stand-in, as `...`.
    private static func holdsBase64(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound {
            let end = Alphabet.base64.runEnd(in: bytes, from: position, limit: range.upperBound)
            if end - position >= 16, !Placeholder.marks(bytes, position..<end) { return true }
            position = max(end, position + 1)
        }
        return false
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
