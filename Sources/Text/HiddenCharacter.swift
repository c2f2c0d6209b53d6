/// A character that a reader does not see, or that changes how what stands beside it is shown.
///
/// Such characters can make a text look like another one, so no output shows them raw and lint
/// reports them.
public enum HiddenCharacter: Sendable {
    /// A C0 or C1 control character, or U+007F.
    case control

    /// A character that turns the direction of the text (Unicode Bidi_Control), as in "Trojan
    /// Source".
    case bidirectional

    /// A character of no width, a line separator of other readers, or a tag character.
    case zeroWidth

    /// Tells which of them a scalar is; nil for any scalar that is shown as itself.
    @inlinable
    public init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F:
            self = .control
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            self = .bidirectional
        case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200D,
            0x2028, 0x2029, 0x2060...0x2065, 0x206A...0x206F, 0x3164, 0xFEFF, 0xFFA0,
            0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
            self = .zeroWidth
        default:
            return nil
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
        case 0x00...0x1F, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF3: true
        default: false
        }
    }
}
