internal import Diagnostics
internal import Catalog
internal import Text

/// Anyone who follows drafts and deprecated routes arrives somewhere.
enum RouteCycle {
    static let rule = LintRule(
        .routeCycle,
        summary: "Fallbacks and replacements must not lead in a circle.",
        reason: """
            A draft sends people on to its fallback, a deprecated route to the one that replaced \
            it. In a circle nobody arrives at a route that may be used.
            """,
        bad: LintExample(
            .route(
                """
                status: draft
                fallback: ⟦new-key⟧
                """),
            .route(
                """
                status: draft
                fallback: example-key
                """, id: "new-key")),
        good: LintExample(
            .route(
                """
                status: draft
                fallback: new-key
                """),
            .route("status: active", id: "new-key")),
        check: .catalog { context, reporter in
            for cycle in cycles(in: context) { report(cycle, context, &reporter) }
        })

    /// The circles, each beginning at its smallest id, in the order of those.
    private static func cycles(in context: LintContext) -> [[Route]] {
        var walked: [RouteID: Int] = [:]
        var cycles: [[Route]] = []
        for (walk, loaded) in context.snapshot.routes.enumerated() {
            var path: [Route] = []
            var next = loaded.route
            while let route = next, route.successor != nil, walked[route.id] == nil {
                walked[route.id] = walk
                path.append(route)
                next = route.successor.flatMap { context.file(of: $0.value)?.route }
            }
            guard let end = next, walked[end.id] == walk,
                let start = path.firstIndex(where: { $0.id == end.id })
            else { continue }
            cycles.append(beginningAtSmallest(Array(path[start...])))
        }
        return cycles
    }

    private static func beginningAtSmallest(_ cycle: [Route]) -> [Route] {
        let smallest = cycle.indices.min { cycle[$0].id < cycle[$1].id } ?? 0
        return Array(cycle[smallest...] + cycle[..<smallest])
    }

    private static func report(
        _ cycle: [Route], _ context: LintContext, _ reporter: inout CatalogReporter
    ) {
        guard let first = cycle.first, let reference = first.successor,
            let file = context.file(of: first.id)?.file.source
        else { return }
        let notes = cycle.dropFirst().compactMap { route -> Diagnostic.Note? in
            guard let next = route.successor, let file = context.file(of: route.id) else {
                return nil
            }
            return Diagnostic.Note(
                file: file.file.source, range: next.range, message: note(route.id, next.value))
        }
        reporter.report(
            message(first, cycle.map(\.id)), in: file, at: reference.range,
            help: cycle.count == 1 ? helpAlone : help, notes: notes)
    }

    private static func message(_ first: Route, _ ids: [RouteID]) -> String {
        guard ids.count > 1 else {
            let isDraft = first.status.value == .draft
            let field = isDraft ? Route.fields.fallback : Route.fields.replacedBy
            return "the route names itself as its `\(field.name)`"
        }
        let way = (ids + ids.prefix(1)).map { "`\($0)`" }.joined(separator: " to ")
        return "the routes lead in a circle: \(way)"
    }

    private static let help = "let one of them name a route that is active"

    private static let helpAlone = "name another route, one that is active"

    private static func note(_ id: RouteID, _ next: RouteID) -> String {
        "`\(id)` leads on to `\(next)`"
    }
}
