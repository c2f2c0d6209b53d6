public import Markdown
internal import Secrets
public import Text

/// A word that speaks of a draft.
public enum DraftWord {
    private static let words = ["draft", "drafts", "promotion"]

    /// The first such word in the text of a block itself.
    public static func first(in block: Int, of document: MarkdownDocument) -> SourceRange? {
        let bytes = document.source.bytes(for: .structure).span
        let isCell = document.blocks[block].kind == .cell
        let lines = isCell ? [document.blocks[block].range] : document.lines(of: block)
        for line in lines {
            if let word = first(in: line, of: bytes) { return word }
        }
        return nil
    }

    /// The first such word in some bytes.
    public static func first(in range: SourceRange, of bytes: Span<UInt8>) -> SourceRange? {
        var start = range.start
        while start < range.end {
            let end = bytes.end(of: isPartOfWord, from: start, before: range.end)
            let found = words.contains {
                end - start == $0.utf8.count && bytes.holds(anyCaseOf: $0, at: start, before: end)
            }
            if found { return SourceRange(start, end) }
            start = end + 1
        }
        return nil
    }

    /// An id such as `draft-review` is one word.
    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}
