internal import Catalog
internal import Diagnostics
internal import Markdown
internal import Secrets
internal import Text

/// A worker checklist has its steps, and each says what to do.
enum PlaybookSteps {
    static let rule = LintRule(
        .playbookSteps,
        summary: """
            A worker checklist must have the steps \
            \(Wording.all(ChecklistStep.names.map { "\"\($0)\"" })), each with an item or code.
            """,
        reason: """
            A worker takes the steps one after another, and a program prints them. A step that is \
            missing is not taken. Its heading has level 3; a number before its name, more words \
            after it, and further steps are fine.
            """,
        bad: LintExample(
            .playbook(
                """
                ## Worker checklist

                ### 1. Confirm need

                - [ ] The consumer is known.

                ### 2. Platform path

                - [ ] The path exists.

                ### 3. Deployment wiring

                - [ ] The Secret is mounted.

                ### ⟦4. Smoke⟧

                ### 5. Rotation

                - [ ] The value is new.
                """)),
        good: LintExample(
            .playbook(
                """
                ## Worker checklist

                ### 1. Confirm need

                - [ ] The consumer is known.

                ### 2. Platform path

                - [ ] The path exists.

                ### 3. Deployment wiring

                - [ ] The Secret is mounted.

                ### 4. Smoke, in the cluster

                ```sh
                kubectl get pods
                ```

                ### 5. Rotation

                - [ ] The value is new.
                """)),
        check: .playbook { playbook, _, _, reporter in
            guard let section = playbook.heading(of: .checklist),
                let steps = ChecklistStep.all(in: playbook)
            else { return }
            // A checklist with nothing in it is told once, by another rule.
            let inside = playbook.document.section(under: section)
            let isEmpty = !ChecklistStep.isFilled(inside, in: playbook.document)
            if isEmpty { return }
            var missing = ChecklistStep.names.filter { name in
                !steps.contains { $0.name == name }
            }
            checkHeadings(steps, &missing, &reporter)
            if !missing.isEmpty {
                reporter.report(
                    "the checklist has no step "
                        + Wording.alternatives(missing.map { "\"\($0)\"" }), at: section.range,
                    help: "add a heading of level 3 for each, with what is to be done")
            }
            for step in steps where step.name != nil {
                guard !step.isFilled(in: playbook.document),
                    !ChecklistItem.hasMistaken(in: step.blocks, of: playbook.document)
                else { continue }
                reporter.report(
                    "this step says nothing to do", at: step.heading.range,
                    help: "write items that begin with `- [ ]`, or a code block")
            }
        })

    /// Reports headings that were perhaps meant to begin a missing step.
    private static func checkHeadings(
        _ steps: [ChecklistStep], _ missing: inout [String], _ reporter: inout Reporter
    ) {
        for step in steps where step.name == nil && !missing.isEmpty {
            let title = step.heading.text.map(PlaybookStep.title).shown
            guard let name = Spelling.nearest(to: title, among: missing).first else { continue }
            missing.removeAll { $0 == name }
            reporter.report(
                "this heading is not that of the step \"\(name)\"", at: step.heading.range,
                help: "write \"\(name)\"")
        }
    }
}
