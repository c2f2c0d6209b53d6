internal import Secrets
internal import Diagnostics
internal import Catalog
internal import Text

/// A `fallback` or `replaced_by` leads to a route.
enum DanglingRoute {
    static let rule = LintRule(
        .danglingRoute,
        summary: "A `fallback` or `replaced_by` must name a route of this catalog.",
        reason: """
            Anyone who meets a draft or a deprecated route is sent on to the route that it names. \
            When there is none, they are sent nowhere.
            """,
        bad: LintExample(
            .route(
                """
                status: draft
                fallback: ⟦openboa-api-key⟧
                """)),
        good: LintExample(
            .route(
                """
                status: draft
                fallback: openbao-api-key
                """)),
        check: .catalog(check))

    private static func check(_ context: LintContext, _ reporter: inout CatalogReporter) {
        var suggestions = Suggestions(context)
        for loaded in context.snapshot.routes {
            guard let route = loaded.route else { continue }
            let references = [
                (Route.fields.fallback.name, route.fallback),
                (Route.fields.replacedBy.name, route.replacedBy),
            ]
            for case (let field, let id?) in references {
                guard context.isAbsent(id.value.text) else { continue }
                reporter.report(
                    message(field, id.value), in: loaded.file.source, at: id.range,
                    help: help(id.value, suggestions.nearest(to: id.value)))
            }
        }
    }

    /// The nearest id to each one that is missing, looked for once.
    private struct Suggestions {
        private let context: LintContext
        private var known: [RouteID: String?] = [:]

        /// Every search looks at all ids, so when hundreds are missing, some get no suggestion.
        private static let limit = 100

        init(_ context: LintContext) {
            self.context = context
        }

        mutating func nearest(to id: RouteID) -> String? {
            if let nearest = known[id] { return nearest }
            guard known.count < Self.limit else { return nil }
            let nearest = Spelling.nearest(to: id.text.shown, among: context.ids).first
            known[id] = .some(nearest)
            return nearest
        }
    }

    private static func message(_ field: String, _ id: RouteID) -> String {
        "`\(field)` names `\(id)`, but there is no such route"
    }

    private static func help(_ id: RouteID, _ nearest: String?) -> String {
        Wording.didYouMean(nearest.map { [$0] } ?? [])
            ?? "name a route of `catalog/`, or write `\(id.path)`"
    }
}
