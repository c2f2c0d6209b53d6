internal import Diagnostics
internal import Text

/// A repository is a name or owner/name.
enum InvalidRepository {
    static let rule = LintRule(
        .invalidRepository,
        summary: "A repository must be written `name` or `owner/name`.",
        reason: """
            Anyone who follows the route looks the repository up by this name. An address or a \
            sentence leads nowhere.
            """,
        bad: LintExample(
            .route(
                """
                owners:
                  - concern: The path
                    repo: ⟦the platform team⟧
                """)),
        good: LintExample(
            .route(
                """
                owners:
                  - concern: The path
                    repo: platform
                """)))
}
