internal import Catalog
internal import Diagnostics
internal import Markdown
internal import Secrets
internal import Text

/// Nothing is left to fill in.
enum UnfinishedText {
    static let rule = LintRule(
        .unfinishedText,
        summary: "A route and a playbook must hold no `<fill in: ...>`.",
        reason: """
            `warden route new` writes such a text where it was not told what to say. Until a \
            person has written it, the route answers nothing. Nothing else in angle brackets is \
            meant.
            """,
        bad: LintExample(.route("summary: \"⟦<fill in: what the credential is>⟧\"")),
        good: LintExample(.route("summary: The key of the example service.")),
        check: .file { file, context, reporter in
            let isPage = CatalogFileRole(path: file.path) == .page
            // A page that explains such a text may show it.
            guard !isPage || file.path.starts(with: RouteID.playbookFolder) else { return }
            let bytes = file.bytes(for: .structure).span
            var start = next(in: bytes, from: 0)
            guard start != nil else { return }
            let code = context.page(at: file.path).map(codeRanges)
            while let offset = start {
                let end = bytes.offset(of: UInt8(ascii: ">"), from: offset)
                let line = bytes.lineEnd(from: offset)
                start = next(in: bytes, from: offset + 1)
                guard end < line, end > offset + mark.utf8.count else { continue }
                let range = SourceRange(offset, end + 1)
                guard code.map({ $0.overlaps(range) }) ?? true,
                    file.text(in: range).shown != "\(mark)...>"
                else { continue }
                reporter.report(
                    "this is still to be filled in", at: range,
                    help: "write what it asks for in its place")
            }
        })

    private static let mark = "<fill in: "

    /// Where such a text begins next; nil when none does.
    private static func next(in bytes: Span<UInt8>, from start: Int) -> Int? {
        var offset = bytes.offset(of: UInt8(ascii: "<"), from: start)
        while offset < bytes.count {
            if bytes.holds(mark, at: offset, before: bytes.count) { return offset }
            offset = bytes.offset(of: UInt8(ascii: "<"), from: offset + 1)
        }
        return nil
    }

    /// The code of a page: elsewhere such a text is HTML, which nobody sees.
    private static func codeRanges(_ page: WikiPage) -> RangeSet {
        RangeSet(
            page.document.codeSpans().map(\.codeRange)
                + page.document.codeBlocks().flatMap(\.lines))
    }
}
