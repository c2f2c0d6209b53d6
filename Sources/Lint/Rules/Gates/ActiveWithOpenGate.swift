internal import Diagnostics
internal import Catalog
internal import Text

/// A route is active only when its whole promotion gate is met.
enum ActiveWithOpenGate {
    static let rule = LintRule(
        .activeWithOpenGate,
        summary: "An active route must not have unmet gates.",
        reason: """
            The gates say what must be true before a draft may be used. A route that is active \
            with an open gate sends people to something that may not be there yet.
            """,
        bad: LintExample(
            .route(
                """
                status: active
                gates:
                  - condition: ⟦The path exists⟧
                """)),
        good: LintExample(
            .route(
                """
                status: active
                gates:
                  - condition: The path exists
                    met: 2026-06-24
                    evidence: platform:docs/openbao.md
                """)),
        check: .route { route, context, reporter in
            guard route.status.value == .active else { return }
            for gate in route.gates where gate.met == nil {
                guard !context.hasProblem(in: gate.range, of: route.id) else { continue }
                reporter.report(message, at: gate.condition?.range ?? gate.range, help: help)
            }
        })

    private static let message = "the route is active, but this gate is not met"

    private static let help =
        "write `met:` with the day and `evidence:` below it, or make the route a draft again"
}
