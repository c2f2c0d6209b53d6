internal import Diagnostics
internal import Text

/// A route file is YAML.
enum YAMLSyntax {
    static let rule = LintRule(
        .yamlSyntax,
        summary: "A route file is YAML.",
        reason: """
            Nothing can be taken from a file that no YAML reader can read. The \
            reading of the file ends at the first such place, so nothing more is \
            said about it.
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
