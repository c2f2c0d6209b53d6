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
    /// A byte order mark at the start, tabs, line breaks, and the joiners and tags inside an emoji
    /// are not among them.
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
                guard let (scalar, length) = scalar(of: span, at: at) else { return [] }
                if let kind = HiddenCharacter(scalar), !isPartOfEmoji(scalar, bytes, at) {
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

    /// The scalar that begins at `at` and its length in bytes; nil where the bytes are not UTF-8.
    private static func scalar(
        of bytes: Span<UInt8>, at offset: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        let first = bytes[offset]
        let length =
            switch first {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard length > 0, offset + length <= bytes.count else { return nil }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for index in 1..<length {
            let next = bytes[offset + index]
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    // MARK: - Emoji

    /// Whether a joiner or tag stands inside an emoji (UTS #51): behind a pictograph, and a joiner
    /// before one too.
    private static func isPartOfEmoji(
        _ scalar: Unicode.Scalar, _ bytes: [UInt8], _ offset: Int
    ) -> Bool {
        switch scalar.value {
        case 0x200D:
            isEmoji(before(offset, in: bytes)) && isEmoji(after(offset + 3, in: bytes))
        case 0xE0020...0xE007F: beginsBlackFlag(bytes, offset)
        default: false
        }
    }

    private static func isEmoji(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.value == 0xFE0F
            || (scalar.value > 0x7F
                && (scalar.properties.isEmoji || scalar.properties.isEmojiModifier))
    }

    private static func before(_ offset: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
        String(decoding: bytes[max(0, offset - 4)..<offset], as: UTF8.self).unicodeScalars.last
    }

    private static func after(_ offset: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
        String(decoding: bytes[offset..<min(bytes.count, offset + 4)], as: UTF8.self)
            .unicodeScalars.first
    }

    /// Whether only tags stand between `offset` and a black flag (U+1F3F4) before it, as in the
    /// flag of Scotland.
    private static func beginsBlackFlag(_ bytes: [UInt8], _ offset: Int) -> Bool {
        var at = offset
        while at >= 4 {
            guard let scalar = before(at, in: bytes) else { return false }
            if scalar.value == 0x1F3F4 { return true }
            guard (0xE0020...0xE007E).contains(scalar.value), offset - at < 32 else { return false }
            at -= 4
        }
        return false
    }
}
