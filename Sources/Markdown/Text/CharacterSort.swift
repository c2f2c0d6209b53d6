internal import Text

/// What a character is to emphasis and to host names (CommonMark 0.31 §2.1).
enum CharacterSort {
    /// Unicode white space, and the start and end of a text.
    case space

    /// Unicode punctuation and symbols.
    case punctuation

    case other

    /// The sort of the character that starts at `offset`.
    init(at offset: Int, in bytes: Span<UInt8>) {
        guard offset < bytes.count else {
            self = .space
            return
        }
        let byte = bytes[offset]
        guard byte >= 0x80 else {
            self = byte.isWhitespace ? .space : byte.isPunctuation ? .punctuation : .other
            return
        }
        self.init(bytes.scalar(at: offset)?.scalar ?? "\u{FFFD}")
    }

    /// The sort of the character that ends before `offset`.
    init(before offset: Int, in bytes: Span<UInt8>) {
        var start = offset - 1
        while start > 0, offset - start < 4, bytes[start].isContinuation { start -= 1 }
        if start < 0 { self = .space } else { self.init(at: start, in: bytes) }
    }

    private init(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .spaceSeparator: self = .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol,
            .currencySymbol, .modifierSymbol, .otherSymbol:
            self = .punctuation
        default: self = .other
        }
    }
}
