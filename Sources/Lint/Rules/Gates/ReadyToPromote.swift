internal import Catalog
internal import Diagnostics
internal import Text

/// A draft has something left to wait for.
enum ReadyToPromote {
    static let rule = LintRule(
        .readyToPromote,
        summary: "A draft whose gates are all met should be promoted.",
        reason: """
            As long as a route is a draft everybody is sent on to its fallback. Once its whole \
            promotion gate is met nothing stands in the way.
            """,
        bad: LintExample(
            .route(
                """
                status: ⟦draft⟧
                fallback: openbao-api-key
                gates:
                  - condition: The path exists
                    met: 2026-06-24
                    evidence: platform:docs/openbao.md
                """)),
        good: LintExample(
            .route(
                """
                status: draft
                fallback: openbao-api-key
                gates:
                  - condition: The path exists
                    met: 2026-06-24
                    evidence: platform:docs/openbao.md
                  - condition: ESO delivers the Secret
                """)),
        check: .route { route, context, reporter in
            guard route.status.value == .draft, !route.gates.isEmpty else { return }
            let isReady = route.gates.allSatisfy { gate in
                guard let met = gate.met?.value else { return false }
                return !met.liesAhead(of: context.day)
                    && !context.hasProblem(in: gate.range, of: route.id)
            }
            guard isReady else { return }
            reporter.report(
                "every gate of this draft is met", at: route.status.range,
                help: "`warden route promote \(route.id)` makes it active")
        })
}
