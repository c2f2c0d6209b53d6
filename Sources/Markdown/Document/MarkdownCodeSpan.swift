public import Secrets
public import Text

/// Code inside a line of text, between backticks.
public struct MarkdownCodeSpan: Sendable, Equatable {
    /// The index of the block that it is in.
    public let block: Int

    /// The code.
    public let text: MaskedText

    /// The bytes of the span with its backticks.
    public let range: SourceRange

    /// The bytes of the code alone.
    public let codeRange: SourceRange
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
}
