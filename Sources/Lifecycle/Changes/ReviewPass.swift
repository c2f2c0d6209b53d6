public import Catalog
internal import Diagnostics
public import Secrets
internal import Text
internal import YAML

/// A person has checked routes with their owners, and says so for all of them.
public struct ReviewPass: Sendable {
    private let ids: [MaskedText]
    private let day: CalendarDate
    private let reviewer: String?
    private let note: String?

    /// Records that `reviewer` has checked these routes on a day; what was noted before goes.
    public init(
        of ids: [MaskedText], on day: CalendarDate, by reviewer: String?, note: String?
    ) {
        self.ids = ids
        (self.day, self.reviewer, self.note) = (day, reviewer, note)
    }

    /// Plans it for all of the routes.
    ///
    /// - Throws: when one of them is deprecated, or was reviewed after that day.
    public func plan(
        in snapshot: CatalogSnapshot,
        exists: @escaping @Sendable (RepositoryPath) -> Bool
    ) throws(Refusal) -> CatalogPlan {
        var routes: [RouteLookup] = []
        for id in ids {
            let found = try RouteLookup(id, in: snapshot)
            try check(found)
            routes.append(found)
        }
        guard let last = routes.last else {
            throw Refusal(reason: .usage, message: "no route is named")
        }
        var plan = CatalogPlan(snapshot, main: last.file.path, exists: exists)
        for found in routes {
            try plan.change(found.file) { edit throws(YAMLEdit.Problem) in
                try edit.set(["review", "last"], to: .bare(day.description))
                try set("by", to: reviewer, in: &edit)
                try set("note", to: note, in: &edit)
            }
        }
        return plan
    }

    private func check(_ found: RouteLookup) throws(Refusal) {
        let route = found.route
        guard route.status.value != .deprecated else {
            throw Refusal(
                reason: .wrongStatus,
                message: "`\(route.id)` is deprecated: it is not reviewed any more")
        }
        if let last = route.review.last, last.value > day {
            throw Refusal(
                reason: .usage,
                message: "`\(route.id)` was reviewed on \(last.value), after \(day)",
                help: ["--on takes a day that is not before the last review"])
        }
    }

    private func set(
        _ field: String, to text: String?, in edit: inout RouteEdit
    ) throws(YAMLEdit.Problem) {
        if let text {
            try edit.set(["review", .key(field)], to: .text(text))
        } else {
            try edit.remove(["review", .key(field)])
        }
    }
}
