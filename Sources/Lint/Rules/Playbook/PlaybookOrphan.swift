internal import Secrets
internal import Diagnostics
internal import Markdown
internal import Catalog
internal import Text

/// A page among the playbooks is the playbook of a route.
enum PlaybookOrphan {
    static let rule = LintRule(
        .playbookOrphan,
        summary: "A page in `\(RouteID.playbookFolder)` must be the playbook of a route.",
        reason: """
            Nothing leads to a page that no route names, and nothing checks whether it is still \
            right.
            """,
        bad: LintExample(
            .whole("wiki/playbooks/old-key.md", "# ⟦The old key⟧\n\nAsk the platform team.\n")),
        good: LintExample(
            .route("title: The old key", id: "old-key"), .playbook("# The old key", id: "old-key")),
        check: .catalog(check))

    private static func check(_ context: LintContext, _ reporter: inout CatalogReporter) {
        let orphans = context.snapshot.pages.filter { page in
            let path = page.source.path
            return path.starts(with: RouteID.playbookFolder)
                && !context.isPlaybook(path)
                && !context.mayBePlaybookOfBrokenRoute(path)
        }
        guard !orphans.isEmpty else { return }
        let claims = Claims(context)
        for page in orphans where !claims.explain(page.source.path) {
            let title = page.headings.first { $0.level == 1 }
            reporter.report(
                "no route names this page as its playbook", in: page.source,
                at: title?.range ?? .fileStart,
                help: "name it as `playbook` of a route, or delete it")
        }
    }

    /// The routes whose `playbook` is wrong: the page that they should name is not a second
    /// mistake.
    private struct Claims {
        /// The pages after the names of those routes.
        private let own: Set<MaskedText>

        /// The names, without ending, of pages that are named and not there.
        private let missing: [String]

        init(_ context: LintContext) {
            var own: Set<MaskedText> = []
            var missing: [String] = []
            for loaded in context.snapshot.routes {
                guard let route = loaded.route else { continue }
                let path = loaded.playbookPath?.text
                let page = path.flatMap { context.page(at: $0) }
                let owner = path.flatMap { context.route(withPlaybook: $0) }
                if page == nil || owner?.id != route.id {
                    own.insert(route.id.playbookPath)
                    if page == nil, let path,
                        let meant = context.playbook(meantBy: path, of: route.id)
                    {
                        own.insert(meant)
                    }
                    if page == nil, let path { missing.append(NearestPath.stem(of: path).shown) }
                }
            }
            self.own = own
            self.missing = missing
        }

        func explain(_ page: MaskedText) -> Bool {
            let name = NearestPath.stem(of: page).shown
            return own.contains(page)
                // The same text in another spelling of Unicode is another path.
                || missing.count < 100
                    && (missing.contains(name)
                        || !Spelling.nearest(to: name, among: missing).isEmpty)
        }
    }
}
