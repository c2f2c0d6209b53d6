internal import Diagnostics
internal import Text

/// A route has only the fields that are declared.
enum UnknownField {
    static let rule = LintRule(
        .unknownField,
        summary: "A route must have only the fields of the route file.",
        reason: """
            A field that nobody reads says nothing. Most often it is a misspelt one, whose value \
            is now missing.
            """,
        bad: LintExample(
            .route("⟦titel⟧: Example key", without: ["title"])),
        good: LintExample(
            .route("title: Example key")))
}
