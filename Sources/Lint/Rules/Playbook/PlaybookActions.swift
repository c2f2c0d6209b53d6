internal import Diagnostics
internal import Catalog
internal import Text

/// A playbook's table of next actions says what the route says.
enum PlaybookActions {
    static let rule = LintRule(
        .playbookActions,
        summary: """
            The table under "Owner-repo next actions" must have one row for each action of the \
            route, and no other rows.
            """,
        reason: """
            An owner sees here what is still to be done. An action that only one of the two names \
            is done twice or never. The route is the source of truth; a route without actions \
            needs no table. The order of the rows does not matter.
            """,
        bad: LintExample(
            .route("actions:\n  - repo: platform\n    action: Provision the path\n"),
            .playbook(
                """
                ## Owner-repo next actions

                | Repo | Action |
                |---|---|
                | `platform` | ⟦Provision the policy⟧ |
                """)),
        good: LintExample(
            .route("actions:\n  - repo: platform\n    action: Provision the path\n"),
            .playbook(
                """
                ## Owner-repo next actions

                | Repo | Action |
                |---|---|
                | `platform` | Provision the path |
                """)),
        check: .playbook { playbook, route, context, reporter in
            let isUnread = route.actions.isEmpty && context.mentions(Route.fields.actions, route.id)
            guard !isUnread, let file = context.source(of: route.id) else { return }
            let rows = route.actions.map { action in
                ExpectedTable.Row(
                    cells: [
                        .code(action.repo, of: route, context),
                        .text(action.action, of: route, context),
                    ], origin: action.range)
            }
            ExpectedTable(
                noun: "action", field: Route.fields.actions.name, columns: ["Repo", "Action"],
                repositoryColumn: 0,
                rows: rows,
                routeFile: file
            ).check(.actions, of: playbook, &reporter)
        })
}
