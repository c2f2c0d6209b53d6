internal import Text

/// Finds the characters of a text that a reader does not see.
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
        let bytes = bytes.span
        var hits: [Hit] = []
        var isText = true
        bytes.forEachNotPlain(from: bytes.byteOrderMarkLength) { scalar, range in
            guard let scalar else {
                isText = false
                return false
            }
            let endsLine =
                scalar == "\r" && range.end < bytes.count && bytes[range.end] == .lineFeed
            if !endsLine, let kind = HiddenCharacter(scalar, at: range.start, of: bytes),
                scalar.value != 0x200D || !joinsEmoji(at: range.start, of: bytes)
            {
                hits.append((scalar, kind, range))
            }
            return hits.count < limit
        }
        return isText ? hits : []
    }

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
