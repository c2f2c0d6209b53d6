public import Secrets
public import Text

/// A block of code, by fences or by indentation.
public struct MarkdownCodeBlock: Sendable, Equatable {
    /// The index of its block.
    public let block: Int

    /// Whether fences enclose it.
    public let isFenced: Bool

    /// What is after the opening fence, such as `sh`; empty without fences.
    public let info: MaskedText

    /// The code, each line with a line feed at its end.
    public let text: MaskedText

    /// The bytes of each line of code, without the indentation that does not belong to it.
    public let lines: [SourceRange]

    /// The bytes of the block with its fences.
    public let range: SourceRange
}

extension MarkdownDocument {
    /// The code blocks among these blocks, of the whole page when none are named.
    public func codeBlocks(in range: Range<Int>? = nil) -> [MarkdownCodeBlock] {
        (range ?? blocks.indices).compactMap { index in
            let block = blocks[index]
            guard block.kind == .fencedCode || block.kind == .indentedCode else { return nil }
            return MarkdownCodeBlock(
                block: index, isFenced: block.kind == .fencedCode,
                info: text(in: block.detail, as: .encoded),
                text: code(ofBlock: index), lines: lines(of: index), range: block.range)
        }
    }
}
