internal import Diagnostics
internal import Text

/// A kind is a word in kebab-case.
enum InvalidKind {
    static let rule = LintRule(
        .invalidKind,
        summary: "The kind must be lower-case words and digits, joined by single hyphens.",
        reason: """
            Routes are listed by their kind. `API key` and `api-key` would be two \
            kinds.
            """,
        bad: LintExample(
            .route("kind: ⟦API key⟧")),
        good: LintExample(
            .route("kind: api-key")))
}
