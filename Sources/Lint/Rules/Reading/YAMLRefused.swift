internal import Diagnostics
internal import Text

/// A route file keeps to the part of YAML that every reader reads alike.
enum YAMLRefused {
    static let rule = LintRule(
        .yamlRefused,
        summary: "A route file must keep to the part of YAML that every reader reads alike.",
        reason: """
            Anchors, tags, merge keys and the like make a value depend on another part of the \
            file, or mean different things to different readers. People and other tools read the \
            route too, so it does without them.
            """,
        bad: LintExample(
            .route("title: ⟦&name⟧ Example key")),
        good: LintExample(
            .route("title: Example key")))
}
