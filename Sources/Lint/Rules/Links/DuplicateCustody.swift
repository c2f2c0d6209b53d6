internal import Secrets
internal import Diagnostics
internal import Catalog
internal import Text

/// Two routes do not keep their values under the same path and property.
enum DuplicateCustody {
    static let rule = LintRule(
        .duplicateCustody,
        summary: "Two routes must not keep their values under the same path and property.",
        reason: """
            Two routes to one value are one credential with two names: one of them is reviewed, \
            and the other goes out of date. Or a path was copied and not changed.
            """,
        bad: LintExample(
            .route(
                """
                custody:
                  store: openbao
                  path: platform/shared
                  properties: [API_KEY]
                """, id: "example-key"),
            .route(
                """
                custody:
                  store: openbao
                  path: platform/shared
                  properties: [⟦API_KEY⟧]
                """, id: "second-key")),
        good: LintExample(
            .route(
                """
                custody:
                  store: openbao
                  path: platform/shared
                  properties: [API_KEY]
                """, id: "example-key"),
            .route(
                """
                custody:
                  store: openbao
                  path: platform/shared
                  properties: [SECOND_KEY]
                """, id: "second-key")),
        check: .catalog(check))

    /// Where a value is kept.
    private struct Location: Hashable {
        let store: MaskedText
        let path: MaskedText
        let property: MaskedText
    }

    private static func check(_ context: LintContext, _ reporter: inout CatalogReporter) {
        var first: [Location: (route: Route, range: SourceRange, file: SourceFile)] = [:]
        first.reserveCapacity(context.snapshot.routes.count)
        for loaded in context.snapshot.routes {
            // What a deprecated route kept is now kept by the route that replaced it.
            guard let route = loaded.route, route.status.value != .deprecated else { continue }
            var reported: Set<RouteID> = [route.id]
            for (location, range) in locations(of: route) {
                guard let other = first[location] else {
                    first[location] = (route, range, loaded.file.source)
                    continue
                }
                guard reported.insert(other.route.id).inserted else { continue }
                reporter.report(
                    message(location, other.route.id), in: loaded.file.source, at: range,
                    help: help,
                    notes: [
                        Diagnostic.Note(
                            file: other.file, range: other.range, message: note(location))
                    ])
            }
        }
    }

    /// Where a route's values are kept; without properties, the path as a whole.
    private static func locations(of route: Route) -> [(Location, SourceRange)] {
        guard let custody = route.custody, let path = custody.path else { return [] }
        let store = custody.store?.value ?? ""
        if custody.properties.isEmpty {
            return [(Location(store: store, path: path.value, property: ""), path.range)]
        }
        return custody.properties.map {
            (Location(store: store, path: path.value, property: $0.value), $0.range)
        }
    }

    private static func message(_ location: Location, _ other: RouteID) -> String {
        location.property.isEmpty
            ? "the route `\(other)` has the same custody path"
            : "the route `\(other)` has this custody path and property too"
    }

    private static let help =
        "give each route a property of its own, or let one route serve both needs"

    private static func note(_ location: Location) -> String {
        location.property.isEmpty ? "the path is here first" : "the property is here first"
    }
}
