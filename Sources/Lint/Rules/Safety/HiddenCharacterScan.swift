internal import Text

/// Finds the characters of a text that a reader does not see.
///
/// Nearly all files hold none, so 32 bytes are looked at at a time, and only those that hold
/// something else again.
enum HiddenCharacterScan {
    typealias Hit = (scalar: Unicode.Scalar, kind: HiddenCharacter, range: SourceRange)

    /// The most hits in one file: it is no text when there are more.
    private static let limit = 100

    /// The hidden characters of a file, in order; none for a file that is not UTF-8, such as an
    /// image.
    ///
    /// A byte order mark at the start, tabs, line breaks, joiners inside an emoji and the tags of
    /// the three flags that Unicode recommends are not among them.
    static func all(in bytes: [UInt8]) -> [Hit] {
        let span = bytes.span
        var hits: [Hit] = []
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while at < span.count, hits.count < limit {
            at = plainEnd(span, from: at)
            let end = min(at &+ 32, span.count)
            while at < end {
                let byte = span[at]
                if byte < 0x80 {
                    if isControl(byte), !(byte == 0x0D && isLineBreak(span, at)) {
                        hits.append((Unicode.Scalar(byte), .control, SourceRange(at, at + 1)))
                    }
                    at &+= 1
                    continue
                }
                guard let (scalar, length) = span.scalar(at: at) else { return [] }
                if let kind = HiddenCharacter(scalar, at: at, of: span),
                    scalar.value != 0x200D || !joinsEmoji(at: at, of: span)
                {
                    hits.append((scalar, kind, SourceRange(at, at + length)))
                }
                at &+= length
            }
        }
        return Array(hits.prefix(limit))
    }

    // MARK: - Bytes

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Where the printable ASCII, tabs and line feeds from `start` on end; it may give a place up
    /// to 31 bytes before.
    private static func plainEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var at = start
        while at &+ 32 <= bytes.count {
            let four = bytes.extracting(at..<(at &+ 32))
            let first = suspicious(four.word(at: 0)) | suspicious(four.word(at: 8))
            let second = suspicious(four.word(at: 16)) | suspicious(four.word(at: 24))
            guard (first | second) & highs == 0 else { break }
            at &+= 32
        }
        return at
    }

    /// The high bit of each byte that is something else; the other bits mean nothing.
    @inline(__always)
    private static func suspicious(_ word: UInt64) -> UInt64 {
        // Adding 0x80 - n sets the high bit of what is n or more.
        let printable = word &+ ones &* 0x60
        let allowed = (word &+ ones &* 0x77) & ~(word &+ ones &* 0x75)
        return word | (word &+ ones) | ~(printable | allowed)
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte == 0x7F || (byte < 0x20 && byte != 0x0A && byte != 0x09)
    }

    private static func isLineBreak(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
        at + 1 < bytes.count && bytes[at + 1] == 0x0A
    }

    // MARK: - Emoji

    /// Whether a joiner is inside an emoji (UTS #51, ED-16): between two pictographs.
    private static func joinsEmoji(at offset: Int, of bytes: Span<UInt8>) -> Bool {
        guard let (next, _) = offset + 3 < bytes.count ? bytes.scalar(at: offset + 3) : nil,
            isPictograph(next), var last = bytes.scalar(before: offset)
        else { return false }
        if last.value == 0xFE0F || last.properties.isEmojiModifier {
            guard let base = bytes.scalar(before: offset - UTF8.width(last)) else { return false }
            last = base
        }
        return isPictograph(last)
    }

    private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x7F && scalar.properties.isEmoji && !scalar.properties.isEmojiModifier
    }
}
