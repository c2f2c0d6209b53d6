internal import Text

/// Whether a run of delimiters can open or close emphasis, by what is around it
/// (CommonMark 0.31 §6.2).
struct Flanking {
    let canOpen: Bool
    let canClose: Bool

    /// Looks at the characters before `start` and from `end` on.
    init(of mark: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int) {
        let before = CharacterSort(before: start, in: bytes)
        let after = CharacterSort(at: end, in: bytes)
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
}
