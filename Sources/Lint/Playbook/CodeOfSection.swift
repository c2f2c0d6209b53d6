internal import Markdown
internal import Secrets
internal import Text

/// What a section says in code: its code spans, and the lines of its code blocks.
struct CodeOfSection {
    /// A code span, or a line of a code block without the blanks around it.
    struct Code {
        /// What it says.
        let text: MaskedText

        /// Its bytes, without backticks.
        let range: SourceRange

        /// The index of its block.
        let block: Int
    }

    /// All of it, in order.
    let all: [Code]

    private let texts: Set<MaskedText>

    /// Reads these blocks of a page.
    init(_ document: MarkdownDocument, _ blocks: Range<Int>) {
        let spans = document.codeSpans(in: blocks).map { span in
            Code(text: span.text, range: span.codeRange, block: span.block)
        }
        let lines = blocks.filter { document.blocks[$0].kind.isCode }
            .flatMap { Self.lines(of: $0, in: document) }
        all = lines.isEmpty ? spans : (spans + lines).sorted { $0.range < $1.range }
        texts = Set(all.lazy.map(\.text))
    }

    private static func lines(of block: Int, in document: MarkdownDocument) -> [Code] {
        let bytes = document.source.bytes(for: .structure).span
        return document.lines(of: block).compactMap { line in
            let start = bytes.blankEnd(from: line.start, before: line.end)
            let end = bytes.trimmedEnd(from: start, before: line.end)
            let range = SourceRange(start, end)
            guard start < end else { return nil }
            return Code(text: document.source.text(in: range), range: range, block: block)
        }
    }

    /// Whether it says nothing.
    var isEmpty: Bool { all.isEmpty }

    /// Whether it says `text`.
    func contains(_ text: MaskedText) -> Bool { texts.contains(text) }
}

extension MarkdownBlock.Kind {
    /// Whether a block is one of code.
    fileprivate var isCode: Bool { self == .fencedCode || self == .indentedCode }
}
