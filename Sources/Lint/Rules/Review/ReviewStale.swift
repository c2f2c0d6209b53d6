internal import Diagnostics
internal import Catalog
internal import Text

/// The next review of a route is not past due.
enum ReviewStale {
    static let rule = LintRule(
        .reviewStale,
        summary: "A route must be reviewed by the day that its cadence sets.",
        reason: """
            Owners move, paths change and playbooks age. What nobody has looked at for longer \
            than the cadence allows may send people to the wrong place.
            """,
        bad: LintExample(
            .route(
                """
                review:
                  last: ⟦2026-01-15⟧
                """)),
        good: LintExample(
            .route(
                """
                review:
                  last: 2026-06-24
                """)),
        check: .route { route, context, reporter in
            guard route.status.value != .deprecated, let last = route.review.last else { return }
            let status = route.review.status(on: context.day)
            guard status.state == .stale, let due = status.due,
                let days = status.daysOverdue
            else { return }
            reporter.report(message(due, days), at: last.range, help: help(route.review.cadence))
        })

    private static func message(_ due: CalendarDate, _ days: Int) -> String {
        "the review was due on \(due), \(Wording.count(days, "day")) ago"
    }

    private static func help(_ cadence: Cadence) -> String {
        "check the route with its owners, then write the day as `last:` (it is reviewed "
            + "\(cadence.words))"
    }
}
