internal import Diagnostics
internal import Catalog
internal import Text

/// A review is not dated ahead.
enum ReviewInFuture {
    static let rule = LintRule(
        .reviewInFuture,
        summary: "A review must not be dated more than one day ahead.",
        reason: """
            A review that has not happened proves nothing, and it would keep the route out of \
            the drift review until long after it is due. One day is allowed for time zones.
            """,
        bad: LintExample(
            .route(
                """
                review:
                  last: ⟦2027-06-24⟧
                """)),
        good: LintExample(
            .route(
                """
                review:
                  last: 2026-06-24
                """)),
        check: .route { route, context, reporter in
            guard route.status.value != .deprecated, let last = route.review.last,
                route.review.status(on: context.day).state == .future
            else { return }
            reporter.report(message(context.day), at: last.range, help: help)
        })

    private static func message(_ day: CalendarDate) -> String {
        "the last review is dated more than a day after \(day)"
    }

    private static let help = "write the day on which the review was done"
}
