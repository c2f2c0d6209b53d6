internal import Diagnostics
internal import Text

/// An id has the form of an id.
enum InvalidID {
    static let rule = LintRule(
        .invalidID,
        summary: "An id is lower-case words and digits, joined by single hyphens.",
        reason: """
            The id is typed by people, is the name of a file, and stands in the \
            names of other pages. So it has one plain form.
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
