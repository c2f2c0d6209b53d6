internal import Diagnostics
internal import Catalog
internal import Text

/// A draft says which route to follow meanwhile.
enum DraftWithoutFallback {
    static let rule = LintRule(
        .draftWithoutFallback,
        summary: "A draft names the route to follow meanwhile.",
        reason: """
            A draft must not be used yet. Who needs the credential today is left without an \
            answer when it names no other route.
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
