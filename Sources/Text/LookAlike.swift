/// A character that looks like a space or a colon and is none, as word processors and web pages
/// write it.
public struct LookAlike: Hashable, Sendable {
    /// The character.
    public let scalar: Unicode.Scalar

    /// Its bytes.
    public let range: SourceRange

    /// What it is, as in "U+00A0, a no-break space".
    public var name: String {
        let kind =
            switch scalar {
            case "\u{A0}": "a no-break space"
            case "\u{FF1A}": "a full-width colon"
            default: "a space of another kind"
            }
        return "\(scalar.codePoint), \(kind)"
    }

    /// What to write instead.
    public var help: String { "write a \(scalar == "\u{FF1A}" ? "colon and a space" : "space")" }

    /// The first one in `range` of a text; nil when there is none.
    public init?(in bytes: Span<UInt8>, _ range: SourceRange) {
        var offset = range.start
        while offset < min(range.end, bytes.count) {
            if bytes[offset] >= 0xC2, let scalar = Self.scalar(in: bytes, at: offset) {
                self.scalar = scalar
                self.range = SourceRange(offset, offset + UTF8.width(scalar))
                return
            }
            offset += 1
        }
        return nil
    }

    /// The first one in a text.
    public init?(in text: String) {
        let bytes = text.utf8Span.span
        self.init(in: bytes, SourceRange(0, bytes.count))
    }

    private static func scalar(in bytes: Span<UInt8>, at offset: Int) -> Unicode.Scalar? {
        switch (bytes[offset], offset + 1 < bytes.count ? bytes[offset + 1] : 0) {
        case (0xC2, 0xA0): return "\u{A0}"
        case (0xE2, 0x80), (0xE2, 0x81), (0xE3, 0x80), (0xEF, 0xBC): break
        default: return nil
        }
        guard offset + 2 < bytes.count else { return nil }
        let high = UInt32(bytes[offset] & 0x0F) << 12
        let middle = UInt32(bytes[offset + 1] & 0x3F) << 6
        let scalar = Unicode.Scalar(high | middle | UInt32(bytes[offset + 2] & 0x3F))
        return switch scalar?.value ?? 0 {
        case 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0xFF1A: scalar
        default: nil
        }
    }
}
