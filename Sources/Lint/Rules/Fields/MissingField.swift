internal import Diagnostics
internal import Text

/// A route has every field that it needs.
enum MissingField {
    static let rule = LintRule(
        .missingField,
        summary: "A route must have every field that its status requires.",
        reason: """
            A route answers who hands out a credential and how to ask. Without an \
            owner, a playbook or a title it does not.
            """,
        bad: LintExample(
            .route(
                """
                ⟦id⟧: example-key
                title: Example key
                status: active
                kind: api-key
                """, without: ["summary"])),
        good: LintExample(
            .route(
                """
                id: example-key
                title: Example key
                status: active
                kind: api-key
                summary: The key that the example reads.
                """)))
}
