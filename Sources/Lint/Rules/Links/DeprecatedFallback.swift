internal import Diagnostics
internal import Catalog
internal import Text

/// A `fallback` or `replaced_by` leads to a route that is not deprecated itself.
enum DeprecatedFallback {
    static let rule = LintRule(
        .deprecatedFallback,
        summary: "A `fallback` or `replaced_by` must not name a deprecated route.",
        reason: """
            Anyone who is sent on arrives at a route that must not be used any more, and has to \
            look again. Name the route that replaced it.
            """,
        bad: LintExample(
            .route(
                """
                status: draft
                fallback: ⟦old-key⟧
                """),
            .route(
                """
                status: deprecated
                replaced_by: new-key
                """, id: "old-key"),
            .route("status: active", id: "new-key")),
        good: LintExample(
            .route(
                """
                status: draft
                fallback: new-key
                """),
            .route("status: active", id: "new-key")),
        check: .route { route, context, reporter in
            switch route.status.value {
            case .active: return
            case .draft:
                check(Route.fields.fallback.name, route.fallback, of: route, context, &reporter)
            case .deprecated:
                check(
                    Route.fields.replacedBy.name, route.replacedBy, of: route, context, &reporter)
            }
        })

    private static func check(
        _ field: String, _ reference: Located<RouteID>?, of route: Route, _ context: LintContext,
        _ reporter: inout Reporter
    ) {
        guard let reference, case .route(let next) = context.resolve(reference.value.text),
            next.status.value == .deprecated
        else { return }
        // A circle has a rule of its own.
        guard let end = context.lastReplacement(of: next), end != route.id else {
            return
        }
        reporter.report(
            message(field, next), at: reference.range, help: "name `\(end)`",
            notes: [
                Diagnostic.Note(
                    file: context.source(of: next.id) ?? reporter.file, range: next.status.range,
                    message: "it is deprecated here")
            ])
    }

    private static func message(_ field: String, _ next: Route) -> String {
        let replacement = next.replacedBy.map { ", replaced by `\($0.value)`" } ?? ""
        return "`\(field)` names `\(next.id)`, which is deprecated\(replacement)"
    }
}
