internal import Diagnostics
internal import Text

/// A text reaches as far as it was meant to.
enum CutText {
    static let rule = LintRule(
        .cutText,
        summary: "A text must not be cut by a `#` that was meant as a part of it.",
        reason: """
            In YAML a blank and a `#` begin a comment, also in the middle of a sentence: of `ask \
            in #platform first` only `ask in` is left. A comment that is meant as one stands after \
            two blanks or on a line of its own.
            """,
        bad: LintExample(.route("applies_to: x; ask in⟦ #platform first⟧")),
        good: LintExample(.route("applies_to: \"x; ask in #platform first\"")))
}
