internal import Diagnostics
internal import Text

/// A date is a day that exists.
enum InvalidDate {
    static let rule = LintRule(
        .invalidDate,
        summary: "A date must be a day that exists, written YYYY-MM-DD.",
        reason: """
            The next review is worked out from the last one. For a day that does not exist, that \
            would be a guess.
            """,
        bad: LintExample(
            .route(
                """
                review:
                  last: ⟦2026-02-31⟧
                """)),
        good: LintExample(
            .route(
                """
                review:
                  last: 2026-06-24
                """)))
}
