internal import Catalog
internal import Diagnostics
internal import Markdown
internal import Secrets
internal import Text

/// The sentences of a page that speak of a draft: whether they still hold, a person decides.
enum DraftWords {
    private static let words = ["draft", "promot", "bridge"]

    /// The lines of a page that hold such a word; with `id`, only where that is named too.
    static func notes(in source: SourceFile, naming id: MaskedText? = nil) -> [Diagnostic.Note] {
        let document = MarkdownDocument(reading: source, skipsFrontMatter: true)
        let bytes = source.bytes(for: .structure).span
        var found: [Diagnostic.Note] = []
        for block in document.blocks.indices where hasWords(document.blocks[block].kind) {
            let isCode = isCode(document.blocks[block].kind)
            let range = document.blocks[block].range
            if let id, !isCode, !isNamed(id, in: document, range) { continue }
            let lines = document.lines(of: block)
            for line in lines.isEmpty ? [range] : lines where isDraft(bytes, line) {
                if let id, isCode, !isNamed(id, in: document, line) { continue }
                found.append(
                    Diagnostic.Note(
                        file: source, range: line,
                        message: "this speaks of a draft: see whether it still holds"))
            }
        }
        return found
    }

    private static func hasWords(_ kind: MarkdownBlock.Kind) -> Bool {
        switch kind {
        case .paragraph, .heading, .cell, .fencedCode, .indentedCode: true
        case .list, .item, .blockQuote, .table, .row, .thematicBreak, .html, .linkDefinition: false
        }
    }

    private static func isCode(_ kind: MarkdownBlock.Kind) -> Bool {
        kind == .fencedCode || kind == .indentedCode
    }

    private static func isNamed(
        _ id: MaskedText, in document: MarkdownDocument, _ range: SourceRange
    ) -> Bool {
        document.source.bytes(for: .structure).span
            .offset(of: id.shown, from: range.start, before: range.end) != nil
    }

    /// Whether a text holds one of the words.
    static func isDraft(_ bytes: Span<UInt8>, _ range: SourceRange) -> Bool {
        words.contains { word in
            (range.start..<range.end).contains {
                bytes.holds(anyCaseOf: word, at: $0, before: range.end)
            }
        }
    }
}
