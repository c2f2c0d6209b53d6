internal import Diagnostics
internal import Text

/// What lies in the catalog is a route file, by its name, place and shape.
enum NotARoute {
    static let rule = LintRule(
        .notARoute,
        summary: """
            A file of `catalog/` holds one route, and lies at `catalog/<id>.yaml`.
            """,
        reason: """
            A route is found by its file name. A file that ends in `.yml`, lies in a \
            subfolder or holds several documents would be passed over without a \
            word, and its routes would be missing.
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
