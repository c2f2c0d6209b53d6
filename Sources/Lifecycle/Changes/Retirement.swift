public import Catalog
internal import Diagnostics
internal import Markdown
public import Secrets
internal import Text
internal import YAML

/// A route is deprecated: another one takes its place, or a text says why none does.
public struct Retirement: Sendable {
    private let id: MaskedText
    private let end: End
    private let repoints: Bool

    /// What a retired route leads to.
    public enum End: Sendable {
        /// Another route takes its place.
        case replaced(by: MaskedText)

        /// Nothing does, and this says why.
        case because(String)
    }

    /// Retires a route; with `repoints` the routes that lead to it lead to its successor.
    public init(of id: MaskedText, _ end: End, repoints: Bool) {
        (self.id, self.end, self.repoints) = (id, end, repoints)
    }

    /// Plans it; of a retired route, what is not yet so.
    ///
    /// - Throws: when the successor cannot be one, or a draft would still lead to the route.
    public func plan(
        in snapshot: CatalogSnapshot,
        exists: @escaping @Sendable (RepositoryPath) -> Bool
    ) throws(Refusal) -> CatalogPlan {
        let found = try RouteLookup(id, in: snapshot)
        let successor = try successor(of: found.route, in: snapshot)
        let followers = followers(of: found.route.id, in: snapshot)
        if !repoints { try checkNoDraft(among: followers) }
        var plan = CatalogPlan(snapshot, main: found.file.path, exists: exists)
        if let successor, repoints {
            for follower in followers { try repoint(follower, to: successor, &plan) }
        } else {
            plan.leave(followers.map(\.note))
        }
        try plan.change(found.file) { edit throws(YAMLEdit.Problem) in
            try retire(found.route, to: successor, &edit)
        }
        try changePage(of: found, to: successor, &plan)
        plan.keepTables()
        leaveRest(of: found, to: &plan)
        return plan
    }

    private func successor(
        of route: Route, in snapshot: CatalogSnapshot
    ) throws(Refusal) -> RouteID? {
        guard case .replaced(let text) = end else { return nil }
        let next = try RouteLookup(text, in: snapshot).route
        guard next.id != route.id else {
            throw Refusal(reason: .usage, message: "a route cannot take its own place")
        }
        guard next.status.value != .deprecated else {
            let after = next.replacedBy.map { ["it is replaced by `\($0.value)`"] }
            throw Refusal(
                reason: .wrongStatus, message: "`\(next.id)` is deprecated itself",
                help: after ?? [])
        }
        return next.id
    }

    // MARK: - The route

    private func retire(
        _ route: Route, to successor: RouteID?, _ edit: inout RouteEdit
    ) throws(YAMLEdit.Problem) {
        try edit.set(["status"], to: .text(RouteStatus.deprecated.rawValue))
        switch end {
        case .replaced: try edit.remove(["retired"])
        case .because(let text):
            try edit.set(["retired"], to: .text(text))
            try edit.remove(["replaced_by"])
        }
        if let successor { try edit.set(["replaced_by"], to: .text(successor.text.shown)) }
        try edit.remove(["fallback"])
        try edit.remove(["bridge"])
        let open = route.gates.indices.filter { route.gates[$0].met == nil }
        if open.count == route.gates.count {
            try edit.remove(["gates"])
        } else {
            for index in open.reversed() { try edit.remove(["gates", .element(index)]) }
        }
    }

    // MARK: - Its page

    private func changePage(
        of found: RouteLookup, to successor: RouteID?, _ plan: inout CatalogPlan
    ) throws(Refusal) {
        guard let playbook = found.playbook else { return }
        var page = PageEdit(playbook)
        page.endDraft(of: found.route)
        let id = found.route.id.text
        let shown = ShownRoutes(in: playbook).lines.map(\.text)
        var gone = Set([found.route.fallback?.value.text].compactMap(\.self))
        if let successor {
            gone.remove(successor.text)
            if shown.contains(successor.text) { gone.insert(id) }
            page.removeCommands(showing: gone)
            if !gone.contains(id) { page.repoint(id, to: successor) }
            if !shown.contains(id), !shown.contains(successor.text) {
                plan.leave(
                    Diagnostic.Note(
                        file: playbook.source,
                        range: playbook.heading(of: .doNotAsk)?.range ?? .fileStart,
                        message: "show the route that takes its place: "
                            + "warden route show \(successor)"))
            }
        } else {
            page.removeCommands(showing: gone)
        }
        page.removeComment(afterShowing: id)
        try plan.change(page)
    }

    private func leaveRest(of found: RouteLookup, to plan: inout CatalogPlan) {
        let after = RouteAfter(found, in: plan)
        plan.leave(LeftToPerson.actions(of: after.route, in: after.file))
        plan.leave(DraftMentions.notes(in: after.route, of: after.file))
        if let page = found.playbook { plan.leave(DraftMentions.notes(in: plan.file(page.source))) }
    }

    // MARK: - The routes that lead to it

    /// A route whose `fallback` or `replaced_by` is the one that is retired.
    private struct Follower {
        let route: Route
        let file: SourceFile
        let field: String
        let range: SourceRange

        var note: Diagnostic.Note {
            Diagnostic.Note(
                file: file, range: range,
                message: "`\(field)` of `\(route.id)` names the route that is retired")
        }
    }

    private func followers(of id: RouteID, in snapshot: CatalogSnapshot) -> [Follower] {
        snapshot.routes.flatMap { loaded -> [Follower] in
            guard let route = loaded.route, route.id != id else { return [] }
            let fields = [
                (Route.fields.fallback.name, route.fallback),
                (Route.fields.replacedBy.name, route.replacedBy),
            ]
            return fields.compactMap { field, value in
                guard let value, value.value == id else { return nil }
                return Follower(
                    route: route, file: loaded.file.source, field: field, range: value.range)
            }
        }
    }

    private func checkNoDraft(among followers: [Follower]) throws(Refusal) {
        let drafts = followers.filter { $0.route.status.value == .draft }
        guard !drafts.isEmpty else { return }
        let names = Wording.all(drafts.map { "`\($0.route.id)`" })
        throw Refusal(
            reason: .lintErrors, message: "`\(id)` is the fallback of a draft: \(names)",
            help: ["let them follow the successor: --replaced-by ID --repoint"],
            problems: followers.map { follower in
                Diagnostic(
                    rule: .deprecatedFallback, file: follower.file, range: follower.range,
                    message: follower.note.message
                ).weighing(follower.route.status.value == .draft ? .error : .warning)
            }.sorted())
    }

    /// Lets a route, and its page, lead to the successor; a route that is the successor itself
    /// leads nowhere.
    private func repoint(
        _ follower: Follower, to successor: RouteID, _ plan: inout CatalogPlan
    ) throws(Refusal) {
        let isSuccessor = follower.route.id == successor
        try plan.change(follower.file) { edit throws(YAMLEdit.Problem) in
            if isSuccessor {
                try edit.remove([.key(follower.field)])
            } else {
                try edit.set([.key(follower.field)], to: .text(successor.text.shown))
            }
        }
        let found = try RouteLookup(follower.route.id.text, in: plan.before)
        guard let playbook = found.playbook, let id = RouteID(id)?.text else { return }
        var page = PageEdit(playbook)
        let isShown = ShownRoutes(in: playbook).lines.contains { $0.text == successor.text }
        if isShown || isSuccessor {
            page.removeCommands(showing: [id])
        } else {
            page.repoint(id, to: successor)
        }
        try plan.change(page)
    }
}
