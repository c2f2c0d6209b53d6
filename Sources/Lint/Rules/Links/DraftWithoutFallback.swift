internal import Diagnostics
internal import Catalog
internal import Text

/// A draft says which route to follow until it is active.
enum DraftWithoutFallback {
    static let rule = LintRule(
        .draftWithoutFallback,
        summary: "A draft must name the route to follow until it is active.",
        reason: """
            A draft must not be used yet. When it names no other route, anyone who needs the \
            credential today is left without an answer.
            """,
        bad: LintExample(.route("status: ⟦draft⟧", without: ["fallback"])),
        good: LintExample(
            .route(
                """
                status: draft
                fallback: openbao-api-key
                """)),
        check: .route { route, context, reporter in
            guard route.status.value == .draft, route.fallback == nil,
                !context.mentions(Route.fields.fallback, route.id)
            else { return }
            reporter.report(message, at: route.status.range, help: help)
        })

    private static let message = "the route is a draft and names no `fallback`"

    private static let help = "add `fallback: <id>`: the route to follow while this one is a draft"
}
