internal import Secrets
internal import Catalog
internal import Diagnostics
internal import Markdown
internal import Text

/// Code ends before the page does.
enum UnclosedFence {
    static let rule = LintRule(
        .unclosedFence,
        summary: "A code fence must be closed.",
        reason: """
            All that follows an open fence is code: headings, items and links in it are none. \
            Nothing else is said about what it swallows.
            """,
        bad: LintExample(
            .whole("wiki/Notes.md", "# Notes\n\n⟦```sh⟧\nwarden route list\n\n## More\n")),
        good: LintExample(
            .whole("wiki/Notes.md", "# Notes\n\n```sh\nwarden route list\n```\n\n## More\n")),
        check: .page { page, _, reporter in
            guard let block = page.document.unclosedFence else { return }
            let range = page.document.blocks[block].range
            let bytes = page.source.bytes(for: .structure).span
            let end = bytes.trimmedEnd(
                from: range.start, before: bytes.lineEnd(from: range.start))
            reporter.report(
                "this code fence is never closed", at: SourceRange(range.start, end),
                help: "write the same fence, without a word after it, below the code")
        })
}
