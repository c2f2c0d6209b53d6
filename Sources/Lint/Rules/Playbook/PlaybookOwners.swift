internal import Diagnostics
internal import Catalog
internal import Text

/// A playbook's table of owners says what the route says.
enum PlaybookOwners {
    static let rule = LintRule(
        .playbookOwners,
        summary: """
            The table under "Owners" must have one row for each owner of the route, and no other \
            rows.
            """,
        reason: """
            Anyone who follows the playbook asks the owners in the table, and agents ask the \
            owners in the route. The route is the source of truth. For a repository or a document \
            the first code span of the cell counts, and prose beside it does not; an owner without \
            a document has a cell without a code span. A document may be written as \
            `path`, `repo:path` or `repo/path`. The order of the rows does not matter.
            """,
        bad: LintExample(
            .playbook(
                """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | The path | ⟦`plattform`⟧ | `docs/openbao.md` |
                """)),
        good: LintExample(
            .playbook(
                """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | The path | `platform` | `docs/openbao.md` (its conventions) |
                """)),
        check: .playbook { playbook, route, context, reporter in
            guard !route.owners.isEmpty, let file = context.source(of: route.id) else {
                return
            }
            let rows = route.owners.map { row($0, of: route, context) }
            ExpectedTable(
                noun: "owner", field: Route.fields.owners.name,
                columns: ["Concern", "Owner repo", "Authoritative doc"],
                repositoryColumn: 1, rows: rows,
                routeFile: file
            ).check(.owners, of: playbook, &reporter)
        })

    private static func row(
        _ owner: Route.Owner, of route: Route, _ context: LintContext
    ) -> ExpectedTable.Row {
        let hasNoDoc = owner.doc == nil && !context.hasProblem(in: owner.range, of: route.id)
        return ExpectedTable.Row(
            cells: [
                .text(owner.concern, of: route, context), .code(owner.repo, of: route, context),
                hasNoDoc ? .noCode : .document(owner, of: route, context),
            ], origin: owner.range)
    }
}
