internal import Diagnostics
internal import Catalog
internal import Text

/// A gate that is met says where that can be seen.
enum GateWithoutEvidence {
    static let rule = LintRule(
        .gateWithoutEvidence,
        summary: "A met gate must say where that can be seen.",
        reason: """
            A date alone is a claim. The next reviewer needs something to look at: a document, a \
            run, a ticket.
            """,
        bad: LintExample(
            .route(
                """
                gates:
                  - condition: The path exists
                    met: ⟦2026-06-24⟧
                """)),
        good: LintExample(
            .route(
                """
                gates:
                  - condition: The path exists
                    met: 2026-06-24
                    evidence: platform:docs/openbao.md
                """)),
        check: .route { route, context, reporter in
            for gate in route.gates where gate.evidence == nil {
                guard let met = gate.met, !context.hasProblem(in: gate.range, of: route.id) else {
                    continue
                }
                reporter.report(message, at: met.range, help: help)
            }
        })

    private static let message = "this gate is met, but nothing says where that can be seen"

    private static let help = "add `evidence:` with a document, a run or a ticket"
}
