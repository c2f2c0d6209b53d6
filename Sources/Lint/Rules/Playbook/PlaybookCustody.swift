internal import Diagnostics
internal import Markdown
internal import Catalog
internal import Text

/// A playbook's custody section names the path and the properties that the route names.
enum PlaybookCustody {
    static let rule = LintRule(
        .playbookCustody,
        summary: """
            "Expected custody shape" must name the custody path and properties of the route, in \
            code.
            """,
        reason: """
            A person copies the path from the page, and a program reads it from the route. When \
            they differ, a secret is written where nobody looks for it. A code span or a line of a \
            code block names them. In a table the rows `Path` and `Properties` have to name \
            exactly these in code, and rows `Store`, `Secret` and `Namespace` what the route \
            says; the prose beside the code does not count.
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
            let parts =
                CustodyPart.needed(of: custody)
                + CustodyPart.further(of: custody, route.delivery)
            CustodySection(playbook, heading, parts, note).check(&reporter)
        })
}
