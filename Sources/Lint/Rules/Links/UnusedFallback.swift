internal import Diagnostics
internal import Catalog
internal import Text

/// Only a draft has a fallback.
enum UnusedFallback {
    static let rule = LintRule(
        .unusedFallback,
        summary: "Only a draft may name a `fallback`.",
        reason: """
            The fallback is the route to follow while this one is a draft. On any other route \
            nobody reads it, and it goes out of date unnoticed.
            """,
        bad: LintExample(
            .route(
                """
                status: active
                fallback: ⟦openbao-api-key⟧
                """)),
        good: LintExample(.route("status: active")),
        check: .route { route, context, reporter in
            guard let fallback = route.fallback, route.status.value != .draft,
                case .route = context.resolve(fallback.value.text)
            else { return }
            reporter.report(message(route.status.value), at: fallback.range, help: help)
        })

    private static func message(_ status: RouteStatus) -> String {
        "`fallback` is not used: the route is \(status.rawValue)"
    }

    private static let help = "remove the line"
}
