internal import Catalog
internal import Diagnostics
internal import Lint
internal import Markdown
internal import Secrets
internal import Text

/// What still speaks of a draft once a route is none: whether it holds, a person decides.
enum DraftMentions {
    /// The first such word of each block of a page.
    static func notes(in source: SourceFile) -> [Diagnostic.Note] {
        let document = MarkdownDocument(reading: source, skipsFrontMatter: true)
        return document.blocks.indices.compactMap { block in
            DraftWord.first(in: block, of: document).map { note($0, in: source) }
        }
    }

    /// The first such word of each block, and of each line of code, that names a route.
    static func notes(in source: SourceFile, naming id: RouteID) -> [Diagnostic.Note] {
        let document = MarkdownDocument(reading: source, skipsFrontMatter: true)
        let bytes = source.bytes(for: .structure).span
        let name = id.text.shown
        return document.blocks.indices.flatMap { block -> [Diagnostic.Note] in
            let range = document.blocks[block].range
            guard bytes.offset(of: name, from: range.start, before: range.end) != nil else {
                return []
            }
            switch document.blocks[block].kind {
            case .fencedCode, .indentedCode:
                return document.lines(of: block).filter { line in
                    bytes.offset(of: name, from: line.start, before: line.end) != nil
                }.compactMap { DraftWord.first(in: $0, of: bytes) }.map { note($0, in: source) }
            default:
                return [DraftWord.first(in: block, of: document)].compactMap(\.self)
                    .map { note($0, in: source) }
            }
        }
    }

    /// The texts of a route that speak of a draft.
    static func notes(in route: Route, of file: SourceFile) -> [Diagnostic.Note] {
        let bytes = file.bytes(for: .structure).span
        return [route.title, route.summary, route.appliesTo, route.policy].compactMap(\.self)
            .compactMap { DraftWord.first(in: $0.range, of: bytes) }.map { note($0, in: file) }
    }

    private static func note(_ range: SourceRange, in file: SourceFile) -> Diagnostic.Note {
        Diagnostic.Note(
            file: file, range: range,
            message: "this speaks of a draft: see whether it still holds")
    }
}
