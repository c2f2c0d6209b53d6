internal import Diagnostics
internal import Text

/// A route file is YAML.
enum YAMLSyntax {
    static let rule = LintRule(
        .yamlSyntax,
        summary: "A route file must be YAML.",
        reason: """
            Nothing can be read from a file that is not YAML. Reading ends at the first such \
            mistake, so nothing after it is checked.
            """,
        bad: LintExample(
            .route(
                """
                title: ⟦"⟧Example key
                status: active
                """)),
        good: LintExample(
            .route("title: \"Example key\"")))
}
