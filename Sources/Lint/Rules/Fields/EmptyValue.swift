internal import Diagnostics
internal import Text

/// A key that is written has a value.
enum EmptyValue {
    static let rule = LintRule(
        .emptyValue,
        summary: "A field that is written must have a value.",
        reason: """
            A key without a value says that somebody meant to fill it in. It reads as if the \
            answer were known to be nothing.
            """,
        bad: LintExample(
            .route("⟦policy⟧:")),
        good: LintExample(
            .route("policy: approval by the platform team")))
}
