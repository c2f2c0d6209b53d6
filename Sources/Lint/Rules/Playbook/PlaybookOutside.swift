internal import Catalog
internal import Diagnostics
internal import Secrets
internal import Text

/// A playbook lies among the playbooks.
enum PlaybookOutside {
    static let rule = LintRule(
        .playbookOutside,
        summary: "The `playbook` of a route must lie in `\(RouteID.playbookFolder)`.",
        reason: """
            There a page belongs to one route: it is compared with it, and fixes and commands \
            write a route's values into it. A page elsewhere is another team's, or nobody's.
            """,
        bad: LintExample(
            .route("playbook: ⟦docs/example-key.md⟧")),
        good: LintExample(.route("playbook: wiki/playbooks/example-key.md")),
        check: .route { route, context, reporter in
            guard let playbook = route.playbook, let path = isOutside(playbook.value) else {
                return
            }
            let own = route.id.playbookPath
            reporter.report(
                "`\(path)` does not lie in `\(RouteID.playbookFolder)`", at: playbook.range,
                help: context.page(at: own) == nil
                    ? "move the page to `\(own)`, and name it there"
                    : Wording.didYouMean([own.shown]))
        })

    /// The path that a text names, where it is inside the repository and outside the playbooks.
    static func isOutside(_ text: MaskedText) -> MaskedText? {
        guard let path = try? RepositoryPath(text).text,
            !path.starts(with: RouteID.playbookFolder)
        else { return nil }
        return path
    }
}
