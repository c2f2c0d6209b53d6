internal import Diagnostics
internal import Catalog
internal import Text

/// A cadence is one of the four.
enum InvalidCadence {
    static let rule = LintRule(
        .invalidCadence,
        summary:
            "The cadence must be "
            + Wording.alternatives(Cadence.allCases.map { "`\($0.rawValue)`" }) + ".",
        reason: """
            The cadence sets the day on which the next review is due, so its length must be known.
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
