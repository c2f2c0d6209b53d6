internal import Diagnostics
internal import Text

/// A cadence is one of the four.
enum InvalidCadence {
    static let rule = LintRule(
        .invalidCadence,
        summary: "The cadence is `monthly`, `quarterly`, `semiannual` or `annual`.",
        reason: """
            The cadence decides on which day the next review is due, so it is one of \
            those whose length is known.
            """,
        bad: LintExample(
            .route(
                """
                review:
                  last: 2026-06-24
                  cadence: ⟦quartely⟧
                """)),
        good: LintExample(
            .route(
                """
                review:
                  last: 2026-06-24
                  cadence: quarterly
                """)))
}
