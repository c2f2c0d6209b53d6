public import Secrets
public import Text

/// An item of a list whose text begins with a checkbox (GFM §5.3).
public struct MarkdownTaskItem: Sendable, Equatable {
    /// The index of its block.
    public let block: Int

    /// Whether the box is checked.
    public let isDone: Bool

    /// The text after the box without markup, its continuation lines joined by spaces.
    public let text: MaskedText

    /// The bytes of the box, `[ ]` or `[x]`.
    public let checkbox: SourceRange

    /// The bytes from the box to the end of the text; nested blocks are not part of it.
    public let range: SourceRange
}

/// A paragraph of a page.
public struct MarkdownParagraph: Sendable, Equatable {
    /// The index of its block.
    public let block: Int

    /// Its text without markup, its lines joined by spaces.
    public let text: MaskedText

    /// The bytes of its text.
    public let range: SourceRange
}

extension MarkdownDocument {
    /// The task items among these blocks, nested ones too; of the whole page when none are named.
    public func taskItems(in range: Range<Int>? = nil) -> [MarkdownTaskItem] {
        (range ?? blocks.indices).compactMap { index in
            guard case .item(let task?) = blocks[index].kind else { return nil }
            let checkbox = blocks[index].detail
            return MarkdownTaskItem(
                block: index, isDone: task == .done, text: text(of: index + 1),
                checkbox: checkbox,
                range: SourceRange(checkbox.start, blocks[index + 1].range.end))
        }
    }

    /// The paragraphs among these blocks, nested ones too; of the whole page when none are named.
    public func paragraphs(in range: Range<Int>? = nil) -> [MarkdownParagraph] {
        (range ?? blocks.indices).compactMap { index in
            guard blocks[index].kind == .paragraph else { return nil }
            return MarkdownParagraph(
                block: index, text: text(of: index), range: blocks[index].range)
        }
    }
}
