internal import Diagnostics
internal import Text

/// A mapping has each key once.
enum DuplicateKey {
    static let rule = LintRule(
        .duplicateKey,
        summary: "A mapping must have each key only once.",
        reason: """
            When a key appears twice, some readers take the first value and some the last, so the \
            file means two things at once.
            """,
        bad: LintExample(
            .route(
                """
                title: Example key
                ⟦title⟧: Another key
                """)),
        good: LintExample(
            .route("title: Example key")))
}
