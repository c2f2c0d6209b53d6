internal import Diagnostics
internal import Secrets
internal import Catalog
internal import Text

/// The `playbook` of a route exists.
enum PlaybookMissing {
    static let rule = LintRule(
        .playbookMissing,
        summary: "The `playbook` of a route must name a page that exists.",
        reason: """
            The playbook says what to do. Without it `warden route show` has no steps, and anyone \
            who needs the credential has to guess.
            """,
        bad: LintExample(
            .route("playbook: ⟦wiki/playbooks/exampel-key.md⟧"), .playbook("")),
        good: LintExample(.route("playbook: wiki/playbooks/example-key.md")),
        check: .route { route, context, reporter in
            guard let playbook = route.playbook, let path = try? RepositoryPath(playbook.value),
                context.page(at: path.text) == nil, !isUnread(path, context),
                PlaybookOutside.isOutside(playbook.value) == nil
            else { return }
            let isThere = context.exists(path)
            let nearest =
                isThere
                ? nil
                : context.playbook(meantBy: path.text, of: route.id)
            reporter.report(
                isThere
                    ? "`\(path.text)` is not a page of Markdown" : "there is no `\(path.text)`",
                at: playbook.range,
                help: Wording.didYouMean(nearest.map { [$0.shown] } ?? [])
                    ?? "write the playbook, as `\(route.id.playbookPath)`")
        })

    /// Whether the file is there, and reading it met a problem of its own.
    private static func isUnread(_ path: RepositoryPath, _ context: LintContext) -> Bool {
        (context.snapshot.unread + context.snapshot.problems).contains {
            $0.file.path == path.text
        }
    }
}
