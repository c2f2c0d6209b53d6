internal import Diagnostics
internal import Markdown
internal import Catalog
internal import Text

/// A worker checklist has something to check.
enum EmptyChecklist {
    static let rule = LintRule(
        .emptyChecklist,
        summary: "The worker checklist must have at least one item with a checkbox.",
        reason: """
            `warden route show` prints the checklist as the steps to take. Without an item it \
            prints nothing, and whoever follows the route does not know what to do.
            """,
        bad: LintExample(.playbook("## ⟦Worker checklist⟧\n\n### 1. Confirm need\n\nAsk.")),
        good: LintExample(
            .playbook(
                """
                ## Worker checklist

                ### 1. Confirm need

                - [ ] The need is clear.

                ### 2. Platform path

                - [ ] The path exists.

                ### 3. Deployment wiring

                - [ ] The Secret is mounted.

                ### 4. Smoke

                - [ ] The consumer answers.

                ### 5. Rotation

                - [ ] The value is new.
                """)),
        check: .playbook { playbook, _, _, reporter in
            guard let heading = playbook.heading(of: .checklist) else { return }
            let hasItem = playbook.document.section(under: heading).contains { index in
                if case .item(task: .some) = playbook.document.blocks[index].kind {
                    true
                } else {
                    false
                }
            }
            guard !hasItem,
                !ChecklistItem.hasMistaken(
                    in: playbook.document.section(under: heading), of: playbook.document)
            else { return }
            reporter.report(
                "this checklist has no item with a checkbox", at: heading.range,
                help: "write what is to be done as items that begin with `- [ ]`")
        })
}
