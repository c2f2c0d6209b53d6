internal import Diagnostics
internal import Text

/// A route's id is the name of its file.
enum IDMatchesFile {
    static let rule = LintRule(
        .idMatchesFile,
        summary: "The id of a route must be the name of its file without `.yaml`.",
        reason: """
            A route is looked up by opening the file of that name. With two names it \
            would be found under one of them and shown under the other.
            """,
        bad: LintExample(
            .route("id: ⟦example-token⟧")),
        good: LintExample(
            .route("id: example-key")))
}
