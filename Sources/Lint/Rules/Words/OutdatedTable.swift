internal import Markdown
internal import Catalog
internal import Diagnostics
internal import Secrets
internal import Text

/// A table of routes that a page keeps says what the routes say.
enum OutdatedTable {
    static let rule = LintRule(
        .outdatedTable,
        summary: """
            Between `\(KeptTableRegion.open)` and `\(KeptTableRegion.close)` a page under `wiki/` \
            must have the table of all drafts and active routes.
            """,
        reason: """
            A list of routes that is kept by hand is soon out of date. Between these two comments \
            warden keeps it: `warden lint --fix` writes it, and so does every command that changes \
            a route. The width of its columns is free.
            """,
        bad: LintExample(
            .whole(
                "wiki/Routes.md",
                """
                # Routes

                ⟦<!-- warden: routes -->⟧

                | Route | Title | Status | Owners |
                |---|---|---|---|

                <!-- /warden -->

                """),
            .route("title: Example key\nstatus: active")),
        good: LintExample(
            .whole(
                "wiki/Routes.md",
                """
                # Routes

                <!-- warden: routes -->

                | Route | Title | Status | Owners |
                |---|---|---|---|
                | [`example-key`](playbooks/example-key.md) | Example key | active | `platform` |

                <!-- /warden -->

                """),
            .route("title: Example key\nstatus: active")),
        check: .page { page, context, reporter in
            guard page.source.path.starts(with: CatalogFolder.wiki.prefix),
                page.document.unclosedFence == nil
            else { return }
            let (regions, strays) = KeptTableRegion.all(on: page)
            for stray in strays { report(stray, &reporter) }
            // A route that does not decode may have to be in the table.
            guard !regions.isEmpty, let routes = context.routesOfWholeCatalog,
                let table = KeptTable(
                    of: routes, on: page.source.path, exists: { context.exists($0) })
            else { return }
            for region in regions {
                guard let difference = table.difference(from: region.lines(in: page.source)) else {
                    continue
                }
                reporter.report(
                    "the table of routes is out of date", at: region.opening,
                    help: help(difference), fixes: [region.writing(table, in: page.source)])
            }
        })

    private static func report(_ stray: KeptTableRegion.Stray, _ reporter: inout Reporter) {
        switch stray {
        case .opening(let range):
            reporter.report(
                "the table of routes that begins here has no end", at: range,
                help: "write `\(KeptTableRegion.close)` below it")
        case .closing(let range):
            reporter.report(
                "no table of routes begins before this comment", at: range,
                help: "write `\(KeptTableRegion.open)` above the table, or remove the comment")
        }
    }

    private static func help(_ difference: KeptTable.Difference) -> String {
        switch difference {
        case .lacks(let line): "write the line \(MarkdownSource.codeSpan(line)) in its place"
        case .surplus(let line): "remove the line \(MarkdownSource.codeSpan(line))"
        }
    }
}
