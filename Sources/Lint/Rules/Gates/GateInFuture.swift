internal import Catalog
internal import Diagnostics
internal import Text

/// A gate is not met before its day.
enum GateInFuture {
    static let rule = LintRule(
        .gateInFuture,
        summary: "A gate must not be met more than one day ahead.",
        reason: """
            `met` is the day on which somebody saw that the condition holds. A day that is still \
            to come proves nothing. One day is allowed for time zones.
            """,
        bad: LintExample(
            .route(
                """
                gates:
                  - condition: The path exists
                    met: ⟦2027-06-24⟧
                    evidence: platform:docs/openbao.md
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
            for case let met? in route.gates.map(\.met)
            where met.value.liesAhead(of: context.day) {
                reporter.report(
                    "this gate is met more than a day after \(context.day)", at: met.range,
                    help: "write the day on which it was seen to be met")
            }
        })
}
