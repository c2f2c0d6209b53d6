internal import Diagnostics
internal import Text

/// An id has the form of an id.
enum InvalidID {
    static let rule = LintRule(
        .invalidID,
        summary: "An id must be lower-case words and digits, joined by single hyphens.",
        reason: """
            People type the id, a file is named after it, and other pages name it. So it has one \
            plain form.
            """,
        bad: LintExample(
            .route(
                """
                status: draft
                fallback: ⟦OpenBao_Key⟧
                """)),
        good: LintExample(
            .route(
                """
                status: draft
                fallback: openbao-api-key
                """)))
}
