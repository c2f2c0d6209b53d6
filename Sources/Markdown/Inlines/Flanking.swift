/// Whether a run of delimiters can open or close emphasis, by what stands around it
/// (CommonMark 0.31 §6.2).
struct Flanking {
    let canOpen: Bool
    let canClose: Bool

    /// Looks at the characters before `start` and from `end` on.
    init(of mark: UInt8, in bytes: [UInt8], from start: Int, to end: Int) {
        let before = Sort(Self.scalar(before: start, in: bytes))
        let after = Sort(Self.scalar(at: end, in: bytes))
        let isLeft = after != .space && (after != .punctuation || before != .other)
        let isRight = before != .space && (before != .punctuation || after != .other)
        if mark == UInt8(ascii: "_") {
            canOpen = isLeft && (!isRight || before == .punctuation)
            canClose = isRight && (!isLeft || after == .punctuation)
        } else {
            canOpen = isLeft
            canClose = isRight
        }
    }

    private enum Sort {
        case space, punctuation, other

        init(_ scalar: Unicode.Scalar?) {
            guard let scalar else {
                self = .space
                return
            }
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                self = byte.isWhitespace ? .space : byte.isPunctuation ? .punctuation : .other
                return
            }
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

    private static func scalar(before offset: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
        var start = offset - 1
        while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start < 0 ? nil : scalar(at: start, in: bytes)
    }

    private static func scalar(at offset: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
        let piece = bytes[offset..<min(offset + 4, bytes.count)]
        return String(decoding: piece, as: UTF8.self).unicodeScalars.first
    }
}
