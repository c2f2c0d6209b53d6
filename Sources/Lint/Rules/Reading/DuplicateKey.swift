internal import Diagnostics
internal import Text

/// A mapping has each key once.
enum DuplicateKey {
    static let rule = LintRule(
        .duplicateKey,
        summary: "A mapping has each key once.",
        reason: """
            Of two values for one key some readers take the first and some the last, \
            so the file means two things at once.
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
