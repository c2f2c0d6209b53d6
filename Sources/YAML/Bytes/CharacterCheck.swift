import Text

/// Finds the characters of a file that are not read (YAML 1.2.2 §5.1, `c-printable`).
struct CharacterCheck {
    /// Bytes that are no text: the file can't be read.
    private(set) var faults: [(range: SourceRange, fault: EncodingFault)] = []

    /// Characters that other readers take for something else.
    private(set) var refused: [(range: SourceRange, construct: RefusedConstruct)] = []

    /// How many of each are listed; a file of nothing else would cost far more than its size.
    private static let limit = 100

    /// Looks at all of `bytes`; it ends at the hundredth fault.
    init(_ bytes: Span<UInt8>) {
        if let name = CharacterCheck.otherEncoding(of: bytes) {
            faults = [(SourceRange(0, 2), .otherEncoding(name))]
            return
        }
        bytes.forEachNotPlain(from: bytes.byteOrderMarkLength) { scalar, range in
            let isPair = range.end < bytes.count && bytes[range.end] == .lineFeed
            judge(scalar, in: range, isBeforeLineFeed: isPair)
            return faults.count < CharacterCheck.limit
        }
    }

    /// The encoding that the first bytes show, where that is another than UTF-8.
    private static func otherEncoding(of bytes: Span<UInt8>) -> String? {
        guard bytes.count >= 2 else { return nil }
        let isWide = bytes.count >= 4 && bytes[2] == 0 && bytes[3] == 0
        return switch (bytes[0], bytes[1]) {
        case (0xFE, 0xFF): "UTF-16"
        case (0xFF, 0xFE): isWide ? "UTF-32" : "UTF-16"
        case (0, 0) where bytes.count >= 4: "UTF-32"
        default: nil
        }
    }

    /// Lists the character in `range` when it is one that is not read, or bytes that are none.
    private mutating func judge(
        _ scalar: Unicode.Scalar?, in range: SourceRange, isBeforeLineFeed: Bool
    ) {
        guard let scalar else { return faults.append((range, .notUTF8)) }
        switch scalar.value {
        case 0x0D: if !isBeforeLineFeed { refuse(.loneCarriageReturn, range) }
        case 0x85, 0x2028, 0x2029: refuse(.lineSeparator(scalar), range)
        case 0xFEFF: refuse(.byteOrderMark, range)
        case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF:
            faults.append((range, .controlCharacter(scalar)))
        default: break
        }
    }

    /// Lists a character that is not read, though the file is text.
    private mutating func refuse(_ construct: RefusedConstruct, _ range: SourceRange) {
        if refused.count < CharacterCheck.limit { refused.append((range, construct)) }
    }
}
