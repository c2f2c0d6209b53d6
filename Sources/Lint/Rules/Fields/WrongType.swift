internal import Diagnostics
internal import Text

/// A value has the type of its field.
enum WrongType {
    static let rule = LintRule(
        .wrongType,
        summary: "A value must have the type of its field.",
        reason: """
            Where a text is expected, a plain `0123`, `true` or `~` is a number, a boolean or \
            nothing to a YAML reader, and an editor with the schema refuses it. Quotes make it the \
            text that was meant.
            """,
        bad: LintExample(
            .route("workplan: ⟦12⟧")),
        good: LintExample(
            .route("workplan: \"12\"")))
}
