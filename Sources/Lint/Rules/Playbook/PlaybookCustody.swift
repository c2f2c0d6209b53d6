internal import Diagnostics
internal import Markdown
internal import Catalog
internal import Text

/// A playbook's custody section names the path and the properties that the route names.
enum PlaybookCustody {
    static let rule = LintRule(
        .playbookCustody,
        summary: """
            "Expected custody shape" must name exactly the custody path and properties of the \
            route, in code.
            """,
        reason: """
            A person copies the path from the page, and a program reads it from the route. When \
            they differ, a secret is written where nobody looks for it. In the section's table the \
            rows `Path` and `Properties` count, and in their cells the code spans; the prose \
            beside them does not.
            """,
        bad: LintExample(
            .playbook(
                """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | ⟦`example-key/old-path`⟧ |
                | Properties | `API_KEY` |
                """)),
        good: LintExample(
            .playbook(
                """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | `example-key/path` (by convention) |
                | Properties | `API_KEY` |
                """)),
        check: .playbook { playbook, route, context, reporter in
            guard let custody = route.custody, let heading = playbook.heading(of: .custody),
                let file = context.source(of: route.id),
                !context.hasProblem(in: custody.range, of: route.id)
            else { return }
            let note = Diagnostic.Note(
                file: file, range: custody.range, message: "the route says it here")
            CustodySection(playbook, heading, CustodyPart.all(of: custody), note).check(&reporter)
        })
}
