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
    func end(of route: Route, in context: LintContext) -> RouteID? {
        let ends = gathered.load() ?? gathered.storeIfNil(Ends(Self.walked(context)))
        return ends.byID[route.id.text] ?? nil
    }

    private static func walked(_ context: LintContext) -> [MaskedText: RouteID?] {
        var ends: [MaskedText: RouteID?] = [:]
        for loaded in context.snapshot.routes {
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
                    case .route(let following) = context.resolve(id.text)
                else { break }
                next = following
            }
            for id in path { ends[id] = .some(end) }
        }
        return ends
    }
}
