internal import Diagnostics
internal import Catalog
internal import Text

/// A route has been reviewed.
enum ReviewNever {
    static let rule = LintRule(
        .reviewNever,
        summary: "A route must say when it was last reviewed.",
        reason: """
            Without a review nobody has said that the owners, the custody and the playbook are \
            right. The route may be somebody's guess.
            """,
        bad: LintExample(.route("id: ⟦example-key⟧", without: ["review"])),
        good: LintExample(
            .route(
                """
                review:
                  last: 2026-06-24
                """)),
        check: .route { route, context, reporter in
            guard route.status.value != .deprecated, route.review.last == nil,
                let range = reviewOrID(of: route, context)
            else { return }
            reporter.report(message, at: range, help: help)
        })

    /// The key of a review without a day, else the id; nil where a mistake hides the day.
    private static func reviewOrID(of route: Route, _ context: LintContext) -> SourceRange? {
        guard let review = context.file(of: route.id)?.file.ranges(of: Route.fields.review) else {
            return context.mentions(Route.fields.review, route.id) ? nil : route.head.id.range
        }
        return context.hasProblem(in: review.value, of: route.id) ? nil : review.key
    }

    private static let message = "no review of this route is recorded"

    private static let help =
        "check the route with its owners, then write the day as `last:` under `review:`"
}
