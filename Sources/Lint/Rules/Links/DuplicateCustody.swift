internal import Secrets
internal import Diagnostics
internal import Catalog
internal import Text

/// Two routes do not keep their values at one place.
enum DuplicateCustody {
    static let rule = LintRule(
        .duplicateCustody,
        summary: "No two routes keep their value under one path and property.",
        reason: """
            Two routes to one value are one credential with two names: one of them gets reviewed, \
            and the other is out of date. Or one path was copied and not changed.
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
        check: .catalog(findings))

    /// Where a value is kept.
    private struct Place: Hashable {
        let store: MaskedText
        let path: MaskedText
        let property: MaskedText
    }

    private static func findings(in context: LintContext) -> [Finding] {
        var first: [Place: (route: Route, range: SourceRange, file: SourceFile)] = [:]
        first.reserveCapacity(context.snapshot.routes.count)
        var findings: [Finding] = []
        for loaded in context.snapshot.routes {
            // What a deprecated route kept is now kept by the route that replaced it.
            guard let route = loaded.route, route.status.value != .deprecated else { continue }
            var told: Set<RouteID> = [route.id]
            for (place, range) in places(of: route) {
                guard let other = first[place] else {
                    first[place] = (route, range, loaded.file.source)
                    continue
                }
                guard told.insert(other.route.id).inserted else { continue }
                findings.append(
                    Finding(
                        in: loaded.file.source, at: range, message(place, other.route.id),
                        help: help,
                        notes: [
                            Diagnostic.Note(
                                file: other.file, range: other.range, message: note(place))
                        ]))
            }
        }
        return findings
    }

    /// The places of a route's values; without properties, the path as a whole.
    private static func places(of route: Route) -> [(Place, SourceRange)] {
        guard let custody = route.custody, let path = custody.path else { return [] }
        let store = custody.store?.value ?? ""
        if custody.properties.isEmpty {
            return [(Place(store: store, path: path.value, property: ""), path.range)]
        }
        return custody.properties.map {
            (Place(store: store, path: path.value, property: $0.value), $0.range)
        }
    }

    private static func message(_ place: Place, _ other: RouteID) -> String {
        place.property.isEmpty
            ? "the route `\(other)` has the same custody path"
            : "the route `\(other)` has this custody path and property too"
    }

    private static let help =
        "give each route a property of its own, or let one route serve both needs"

    private static func note(_ place: Place) -> String {
        place.property.isEmpty ? "the path stands here first" : "the property stands here first"
    }
}
