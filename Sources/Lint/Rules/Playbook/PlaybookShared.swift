internal import Diagnostics
internal import Catalog
internal import Text

/// A page is the playbook of one route.
enum PlaybookShared {
    static let rule = LintRule(
        .playbookShared,
        summary: "Two routes must not name the same page as their playbook.",
        reason: """
            A playbook has the title, the id, the owners and the custody of one route, so it \
            cannot fit two. Most often a route was copied, and this line stayed as it was. The \
            page is taken to be the playbook of the route that it is named after.
            """,
        bad: LintExample(
            .route("status: active"),
            .route("playbook: ⟦wiki/playbooks/example-key.md⟧", id: "other-key")),
        good: LintExample(
            .route("status: active"),
            .route("playbook: wiki/playbooks/other-key.md", id: "other-key")),
        check: .route { route, context, reporter in
            guard let playbook = route.playbook, let path = try? RepositoryPath(playbook.value),
                let other = context.route(withPlaybook: path.text), other.id != route.id
            else { return }
            var notes: [Diagnostic.Note] = []
            if let file = context.source(of: other.id), let reference = other.playbook {
                notes.append(
                    Diagnostic.Note(
                        file: file, range: reference.range, message: "`\(other.id)` names it here"))
            }
            reporter.report(
                "this page is the playbook of `\(other.id)`", at: playbook.range,
                help: "write a playbook of its own, as `\(route.id.playbookPath)`",
                notes: notes)
        })
}
