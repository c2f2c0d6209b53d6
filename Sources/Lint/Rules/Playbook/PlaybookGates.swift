internal import Catalog
internal import Diagnostics
internal import Markdown
internal import Secrets
internal import Text

/// The promotion gate on a page is that of the route.
enum PlaybookGates {
    static let rule = LintRule(
        .playbookGates,
        summary: """
            The list after "Promotion gate" on the playbook of a draft must have the conditions \
            of the route, and tick those that are met.
            """,
        reason: """
            The page tells its reader how far the route has come. A condition that is open is `- \
            the path exists` or `- [ ] the path exists`; one that is met is `- [x] the path \
            exists`. A gate that is told in prose is the author's.
            """,
        bad: LintExample(
            .route(
                """
                status: draft
                fallback: openbao-api-key
                gates:
                  - condition: The path exists
                """),
            .playbook(
                """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | `example-key/path` |
                | Properties | `API_KEY` |

                Promotion gate: the route stays a draft until this is true.

                - [ ] ⟦The path is planned⟧
                """)),
        good: LintExample(
            .route(
                """
                status: draft
                fallback: openbao-api-key
                gates:
                  - condition: The path exists
                """),
            .playbook(
                """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | `example-key/path` |
                | Properties | `API_KEY` |

                Promotion gate: the route stays a draft until this is true.

                - [ ] The path exists.
                """)),
        check: .playbook { playbook, route, context, reporter in
            guard route.status.value == .draft, !route.gates.isEmpty,
                let list = playbook.promotionGate, let file = context.source(of: route.id)
            else { return }
            var open = route.gates.filter { gate in
                gate.condition != nil && !context.hasProblem(in: gate.range, of: route.id)
            }
            guard open.count == route.gates.count else { return }
            var strangers: [PromotionGate.Item] = []
            for item in list.items {
                let index = open.firstIndex { gate in
                    gate.condition.map { item.says($0.value) } ?? false
                }
                guard let index else {
                    strangers.append(item)
                    continue
                }
                checkTick(item, open.remove(at: index), playbook, file, &reporter)
            }
            report(strangers, open, list, playbook, file, &reporter)
        })

    private static func checkTick(
        _ item: PromotionGate.Item, _ gate: Route.Gate, _ playbook: Playbook, _ file: SourceFile,
        _ reporter: inout Reporter
    ) {
        guard item.isMet != (gate.met != nil) else { return }
        let tick = gate.met == nil ? "[ ]" : "[x]"
        reporter.report(
            gate.met.map { "the route says that this is met since \($0.value)" }
                ?? "the route does not say that this is met",
            at: item.checkbox ?? item.range, help: "write `- \(tick)` before it",
            notes: [note(gate, in: file)], fixes: [item.ticking(gate.met != nil)])
    }

    private static func report(
        _ strangers: [PromotionGate.Item], _ missing: [Route.Gate], _ list: PromotionGate,
        _ playbook: Playbook, _ file: SourceFile, _ reporter: inout Reporter
    ) {
        for (index, item) in strangers.enumerated() {
            let gate = index < missing.count ? missing[index] : nil
            reporter.report(
                "the route has no such gate", at: item.range,
                help: gate?.condition.map { "the route has \"\($0.value.trimmed)\"" }
                    ?? "remove the item, or add the condition to the route",
                notes: gate.map { [note($0, in: file)] } ?? [])
        }
        for gate in missing.dropFirst(strangers.count) {
            guard let condition = gate.condition?.value else { continue }
            reporter.report(
                "the list of the promotion gate lacks \"\(condition.trimmed)\"",
                at: playbook.document.blocks[list.lead].range,
                help: "add it as an item", notes: [note(gate, in: file)],
                fixes: adding(gate, condition, to: list, of: playbook))
        }
    }

    private static func note(_ gate: Route.Gate, in file: SourceFile) -> Diagnostic.Note {
        Diagnostic.Note(
            file: file, range: gate.condition?.range ?? gate.range,
            message: "the route says it here")
    }

    private static func adding(
        _ gate: Route.Gate, _ condition: MaskedText, to list: PromotionGate, of playbook: Playbook
    ) -> [ByteEdit] {
        guard let last = list.items.last, let text = MarkdownSource.item(condition) else {
            return []
        }
        let hasTicks = list.items.contains { $0.checkbox != nil } || gate.met != nil
        let tick = hasTicks ? (gate.met == nil ? "[ ] " : "[x] ") : ""
        let end = playbook.document.blocks[last.block].range.end
        return [PageLines(playbook.source).inserting("- \(tick)\(text)", afterLineOf: end)]
    }
}

extension MaskedText {
    /// The text as it is shown, without white space around it.
    fileprivate var trimmed: String { MarkdownSource.line(self) }
}
