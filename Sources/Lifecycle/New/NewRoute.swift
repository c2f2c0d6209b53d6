public import Catalog
internal import Diagnostics
internal import Secrets

/// A new draft and its page.
public struct NewRoute: Sendable {
    private let draft: RouteDraft
    private let day: CalendarDate

    /// Makes a route of what is known; `day` is when its page was written.
    public init(_ draft: RouteDraft, on day: CalendarDate) {
        (self.draft, self.day) = (draft, day)
    }

    /// Plans it; nothing where both files are there already, byte for byte.
    ///
    /// - Throws: when a file is there that says something else, or the fallback is no route.
    public func plan(
        in snapshot: CatalogSnapshot,
        exists: @escaping @Sendable (RepositoryPath) -> Bool
    ) throws(Refusal) -> CatalogPlan {
        guard let id = RouteID(MaskedText(draft.id)) else {
            throw Refusal(
                reason: .invalidID, message: "`\(draft.id)` is not a route id",
                help: ["an id is \(RouteID.form)"])
        }
        if let fallback = draft.fallback { _ = try RouteLookup(MaskedText(fallback), in: snapshot) }
        let page = DraftPage(draft: draft, day: day, settings: snapshot.settings)
        guard let text = page.text else {
            throw Refusal(
                reason: .usage, message: "a text that was given cannot be written into a page",
                help: ["write it on one line, without Markdown"])
        }
        var plan = CatalogPlan(snapshot, main: id.path, exists: exists)
        for (path, text) in [(id.path, draft.route), (id.playbookPath, text)] {
            let file = SourceFile(path: path, bytes: Array(text.utf8))
            guard try isNew(file, in: snapshot, exists) else { continue }
            plan.plan(file, before: nil)
        }
        plan.keepTables()
        plan.leave(sameCustody(as: id, in: snapshot))
        return plan
    }

    /// Whether nothing is at a file's path; false where it is there byte for byte.
    private func isNew(
        _ file: SourceFile, in snapshot: CatalogSnapshot,
        _ exists: (RepositoryPath) -> Bool
    ) throws(Refusal) -> Bool {
        let known =
            snapshot.routes.map(\.file.source) + snapshot.pages.map(\.source) + snapshot.others
        if let there = known.first(where: { $0.path == file.path }) {
            if there.bytes(for: .identity) == file.bytes(for: .identity) { return false }
        } else if let path = try? RepositoryPath(file.path), !exists(path),
            !snapshot.existingPaths.contains(file.path)
        {
            return true
        }
        throw Refusal(
            reason: .routeExists, message: "`\(file.path)` is there already",
            help: ["choose another id, or change the route that there is"])
    }

    /// The places where other routes answer to the same path or property.
    private func sameCustody(
        as id: RouteID, in snapshot: CatalogSnapshot
    ) -> [Diagnostic.Note] {
        let known = [("path", [draft.path]), ("property", draft.properties)]
        return snapshot.routes.flatMap { loaded -> [Diagnostic.Note] in
            guard let route = loaded.route, route.id != id, let custody = route.custody else {
                return []
            }
            let values = [[custody.path].compactMap(\.self), custody.properties]
            return zip(known, values).flatMap { known, values in
                values.filter { value in
                    known.1.contains { !FillIn.isOne($0) && MaskedText($0) == value.value }
                }.map { value in
                    Diagnostic.Note(
                        file: loaded.file.source, range: value.range,
                        message: "`\(route.id)` answers to the same \(known.0)")
                }
            }
        }
    }
}
