/// A character that a reader does not see, or that changes how the text beside it is shown.
///
/// Such characters can make a text look like another one, so no output shows them raw and lint
/// reports them.
public enum HiddenCharacter: Sendable {
    /// A C0 or C1 control character, or U+007F.
    case control

    /// A character that turns the direction of the text (Unicode Bidi_Control), as in "Trojan
    /// Source".
    case bidirectional

    /// A character of no width, a line separator of other readers, a control of a script or of
    /// music, or a tag character.
    case zeroWidth

    /// Tells which of them a scalar is by itself; nil for any scalar that is shown.
    @inlinable
    public init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F:
            self = .control
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            self = .bidirectional
        case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200D,
            0x2028, 0x2029, 0x2060...0x2065, 0x206A...0x206F, 0x3164, 0xFEFF, 0xFFA0,
            0xFFF0...0xFFFB, 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
            0xE0000...0xE0FFF:
            self = .zeroWidth
        default:
            return nil
        }
    }

    /// Tells which of them the scalar at `offset` of a text is there; nil where it is shown.
    ///
    /// The tags of the three flags that Unicode recommends are shown (UTS #51, revision 16, annex
    /// C). A variation selector is hidden where nothing before it can be varied.
    public init?(_ scalar: Unicode.Scalar, at offset: Int, of text: Span<UInt8>) {
        switch scalar.value {
        case 0xE0020...0xE007F:
            guard !Self.isInFlag(offset, of: text) else { return nil }
        case 0xFE00...0xFE0F:
            guard !Self.isVariation(scalar, at: offset, of: text) else { return nil }
            self = .zeroWidth
            return
        default: break
        }
        self.init(scalar)
    }

    /// Calls `body` with each scalar of a text, and what it is where it is hidden.
    public static func forEachScalar(
        of text: String, _ body: (Unicode.Scalar, HiddenCharacter?) -> Void
    ) {
        let span = text.utf8Span.span
        var offset = 0
        while let (scalar, length) = offset < span.count ? span.scalar(at: offset) : nil {
            body(scalar, HiddenCharacter(scalar, at: offset, of: span))
            offset += length
        }
    }

    /// Whether a text may hold one of them: a quick first look before its scalars are decoded.
    public static func mayOccur(in text: String) -> Bool {
        let text = text.utf8Span.span
        for index in text.indices where mayBegin(with: text[index]) { return true }
        return false
    }

    /// Whether a UTF-8 byte may belong to one of them: a quick first look before the scalars are
    /// decoded.
    @inlinable
    public static func mayBegin(with byte: UInt8) -> Bool {
        switch byte {
        case 0x20...0x7E: false
        case 0x00...0x1F, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3: true
        default: false
        }
    }

    // MARK: - In context

    /// The three flags: a black flag, the tags of a region, and U+E007F.
    private static let flags = ["gbeng", "gbsct", "gbwls"].map { region in
        let tags = region.unicodeScalars.compactMap { Unicode.Scalar(0xE0000 + $0.value) }
        return "\u{1F3F4}" + String(String.UnicodeScalarView(tags)) + "\u{E007F}"
    }

    /// Whether the tag at `offset` belongs to one of the flags.
    private static func isInFlag(_ offset: Int, of text: Span<UInt8>) -> Bool {
        // Each scalar of a flag takes four bytes.
        (1...6).contains { back in
            flags.contains { text.holds($0, at: offset - 4 * back, before: text.count) }
        }
    }

    /// Whether a variation selector follows what it can vary: U+FE0E and U+FE0F an emoji, and a
    /// digit only in a keycap (UTS #51, ED-9a, ED-14c); the others what is beyond ASCII.
    private static func isVariation(
        _ selector: Unicode.Scalar, at offset: Int, of text: Span<UInt8>
    ) -> Bool {
        guard let base = text.scalar(before: offset) else { return false }
        if base.value < 0x80 {
            return selector.value >= 0xFE0E && base.properties.isEmoji
                && text.holds("\u{20E3}", at: offset + 3, before: text.count)
        }
        guard selector.value < 0xFE0E else { return base.properties.isEmoji }
        return !(0xFE00...0xFE0F).contains(base.value) && HiddenCharacter(base) == nil
    }
}
