public import Secrets
public import Text

/// Code inside a line of text, between backticks.
public struct MarkdownCodeSpan: Sendable, Equatable {
    /// The index of the block in which it stands.
    public let block: Int

    /// The code.
    public let text: MaskedText

    /// The bytes of the span with its backticks.
    public let range: SourceRange

    /// The bytes of the code alone.
    public let codeRange: SourceRange
}

/// A block of code, by fences or by indentation.
public struct MarkdownCodeBlock: Sendable, Equatable {
    /// The index of its block.
    public let block: Int

    /// Whether fences enclose it.
    public let isFenced: Bool

    /// What stands behind the opening fence, such as `sh`; empty without fences.
    public let info: MaskedText

    /// The code, each line with a line feed at its end.
    public let text: MaskedText

    /// The bytes of each line of code, without the indentation that does not belong to it.
    public let lines: [SourceRange]

    /// The bytes of the block with its fences.
    public let range: SourceRange
}

extension MarkdownDocument {
    /// The code spans in these blocks, in the whole page when none are named.
    public func codeSpans(in range: Range<Int>? = nil) -> [MarkdownCodeSpan] {
        var spans: [MarkdownCodeSpan] = []
        for index in inlines(in: range ?? blocks.indices) where inlines[index].kind == .codeSpan {
            let span = inlines[index]
            spans.append(
                MarkdownCodeSpan(
                    block: span.block, text: code(of: span), range: span.range,
                    codeRange: span.content))
        }
        return spans
    }

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
