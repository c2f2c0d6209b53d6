internal import Diagnostics
internal import Catalog
internal import Text

/// A status is one of the three.
enum InvalidStatus {
    static let rule = LintRule(
        .invalidStatus,
        summary:
            "The status must be "
            + Wording.alternatives(RouteStatus.allCases.map { "`\($0.rawValue)`" }) + ".",
        reason: """
            The status decides whether the route may be used, and what else it must say. A fourth \
            status would mean nothing.
            """,
        bad: LintExample(
            .route("status: ⟦activ⟧")),
        good: LintExample(
            .route("status: active")))
}
