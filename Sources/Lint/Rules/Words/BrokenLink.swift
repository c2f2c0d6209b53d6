internal import Diagnostics
internal import Secrets
internal import Catalog
internal import Text

/// What a page links to exists.
enum BrokenLink {
    static let rule = LintRule(
        .brokenLink,
        summary: """
            A link, or code that begins with `wiki/` or `catalog/`, must lead to something that \
            exists.
            """,
        reason: """
            A reader follows the link in the middle of a task and finds nothing. A link is read \
            from the folder of its page, code from the root. Links to other sites are not checked, \
            and a path with a placeholder such as `catalog/<id>.yaml` is not looked up.
            """,
        bad: LintExample(
            .whole("wiki/Notes.md", "# Notes\n\nSee the [rules](⟦Ruels.md⟧).\n"),
            .whole("wiki/Rules.md", "# Rules\n")),
        good: LintExample(
            .whole("wiki/Notes.md", "# Notes\n\nSee the [rules](Rules.md).\n"),
            .whole("wiki/Rules.md", "# Rules\n")),
        check: .catalog(check))

    private static func check(_ context: LintContext, _ reporter: inout CatalogReporter) {
        var suggestions = Suggestions(context.snapshot)
        for page in context.snapshot.pages {
            for reference in page.references {
                // What leads out of the repository has a rule of its own.
                guard case .success(let path) = reference.target, !context.exists(path) else {
                    continue
                }
                reporter.report(
                    "there is no `\(path.text)`", in: page.source, at: reference.range,
                    help: help(reference, on: page.source, suggestions.nearest(to: path)))
            }
        }
    }

    private static func help(
        _ reference: PageReference, on page: SourceFile, _ nearest: MaskedText?
    ) -> String {
        let from = reference.isCode ? "the root" : "this page's folder"
        let anchor = reference.anchor.map { "#\($0)" } ?? ""
        let text = nearest.map {
            (reference.isCode ? $0.shown : NearestPath.link(to: $0, on: page.path)) + anchor
        }
        let isOther = text.map { MaskedText($0) != page.text(in: reference.range) } ?? false
        return Wording.didYouMean(isOther ? text.map { [$0] } ?? [] : [])
            ?? "write the path of a file that is there, from \(from)"
    }

    /// The file that each missing path was perhaps meant to name, looked for once.
    private struct Suggestions {
        private let paths: [MaskedText]
        private var known: [RepositoryPath: MaskedText?] = [:]

        /// Every search looks at all files, so when hundreds are missing, some get none.
        private static let limit = 100

        init(_ snapshot: CatalogSnapshot) {
            paths =
                snapshot.pages.map(\.source.path) + snapshot.routes.map(\.file.source.path)
                + snapshot.others.map(\.path)
        }

        mutating func nearest(to path: RepositoryPath) -> MaskedText? {
            if let nearest = known[path] { return nearest }
            guard known.count < Self.limit else { return nil }
            let nearest = NearestPath.find(path.text, among: paths)
            known[path] = .some(nearest)
            return nearest
        }
    }
}
