internal import Catalog
internal import Secrets
internal import Synchronization

/// Where the ways over deprecated routes end, walked once when that is first asked.
final class RouteEnds: Sendable {
    private let gathered = AtomicLazyReference<Ends>()

    private final class Ends: Sendable {
        let byID: [MaskedText: RouteID?]

        init(_ byID: [MaskedText: RouteID?]) {
            self.byID = byID
        }
    }

    /// The route that is at the end of the replacements that begin at a deprecated one; nil where
    /// they lead in a circle, or on to nothing.
    ///
    /// It is always asked about the same routes; `find` returns the one of an id.
    func end(
        of route: Route, among routes: [LoadedRoute], find: (RouteID) -> Route?
    ) -> RouteID? {
        let ends = gathered.load() ?? gathered.storeIfNil(Ends(Self.walked(routes, find)))
        return ends.byID[route.id.text] ?? nil
    }

    private static func walked(
        _ routes: [LoadedRoute], _ find: (RouteID) -> Route?
    ) -> [MaskedText: RouteID?] {
        var ends: [MaskedText: RouteID?] = [:]
        for loaded in routes {
            guard let first = loaded.route, first.status.value == .deprecated else { continue }
            var path: Set<MaskedText> = []
            var next = first
            var end: RouteID?
            while true {
                if next.status.value != .deprecated {
                    end = next.id
                    break
                }
                if let known = ends[next.id.text] {
                    end = known
                    break
                }
                guard path.insert(next.id.text).inserted, let id = next.replacedBy?.value,
                    let following = find(id)
                else { break }
                next = following
            }
            for id in path { ends[id] = .some(end) }
        }
        return ends
    }
}
