internal import Diagnostics
internal import Text

/// A text means the same to readers of YAML 1.1 and 1.2.
enum AmbiguousScalar {
    static let rule = LintRule(
        .ambiguousScalar,
        summary: "A text that readers of YAML 1.1 read as something else must be in quotes.",
        reason: """
            To many readers a plain `yes` or `on` is a boolean, `12:30` a number and `1_000` a \
            thousand. warden reads the text; the tool beside it may not.
            """,
        bad: LintExample(
            .route("keywords: [key, ⟦on⟧]")),
        good: LintExample(
            .route("keywords: [key, \"on\"]")))
}
