internal import Diagnostics
internal import Text

/// What is in the catalog is a route file, by its name, folder and shape.
enum NotARoute {
    static let rule = LintRule(
        .notARoute,
        summary: "A file in `catalog/` must hold one route and must be at `catalog/<id>.yaml`.",
        reason: """
            A route is found by its file name. A file that ends in `.yml`, is in a subfolder or \
            holds several documents would be skipped in silence, and its routes would be missing.
            """,
        bad: LintExample(
            .whole(
                "catalog/example-key.yml",
                """
                ⟦⟧id: example-key
                title: Example key
                """)),
        good: LintExample(
            .route(
                """
                id: example-key
                title: Example key
                """)))
}
