internal import Catalog
internal import Diagnostics
internal import Text

/// Only a draft has a bridge.
enum UnusedBridge {
    static let rule = LintRule(
        .unusedBridge,
        summary: "Only a draft may have a `bridge`.",
        reason: """
            The bridge is what may be done until custody is settled. Of a route that is active or \
            deprecated it is a way around the one that is right.
            """,
        bad: LintExample(
            .route(
                """
                status: active
                bridge: ⟦Create the Secret by hand.⟧
                """)),
        good: LintExample(.route("status: active")),
        check: .route { route, _, reporter in
            guard let bridge = route.bridge, route.status.value != .draft else { return }
            reporter.report(
                "`bridge` is not used: the route is \(route.status.value.rawValue)",
                at: bridge.range, help: "remove it, here and on the playbook")
        })
}
