public import Catalog
internal import Diagnostics
public import Secrets
internal import Text
internal import YAML

/// A draft becomes active: its gates are met, and its review holds.
public struct Promotion: Sendable {
    private let id: MaskedText
    private let day: CalendarDate

    /// Promotes a route on a day, by which its review is judged.
    public init(of id: MaskedText, on day: CalendarDate) {
        (self.id, self.day) = (id, day)
    }

    /// Plans it; of an active route, what a promotion that was cut short has left.
    ///
    /// - Throws: when the route is deprecated, a gate is open or without evidence, or the review
    ///   does not hold.
    public func plan(
        in snapshot: CatalogSnapshot,
        exists: @escaping @Sendable (RepositoryPath) -> Bool
    ) throws(Refusal) -> CatalogPlan {
        let found = try RouteLookup(id, in: snapshot)
        let route = found.route
        guard route.status.value != .deprecated else {
            throw Refusal(reason: .wrongStatus, message: "`\(id)` is deprecated")
        }
        if route.status.value == .draft { try checkGatesAndReview(of: found) }
        var plan = CatalogPlan(snapshot, main: found.file.path, exists: exists)
        try plan.change(found.file) { edit throws(YAMLEdit.Problem) in
            try edit.set(["status"], to: .text(RouteStatus.active.rawValue))
            try edit.remove(["fallback"])
            try edit.remove(["bridge"])
        }
        if let playbook = found.playbook, route.status.value == .draft {
            var page = PageEdit(playbook)
            page.endDraft(of: route)
            if let fallback = route.fallback?.value.text {
                page.removeCommands(showing: [fallback])
            }
            page.removeComment(afterShowing: route.id.text)
            try plan.change(page)
        }
        plan.keepTables()
        leaveRest(of: found, to: &plan)
        return plan
    }

    private func checkGatesAndReview(of found: RouteLookup) throws(Refusal) {
        let route = found.route
        var problems: [Diagnostic] = []
        func add(_ rule: RuleIdentity, _ range: SourceRange, _ message: String) {
            problems.append(
                Diagnostic(rule: rule, file: found.file, range: range, message: message)
                    .weighing(.error))
        }
        for gate in route.gates {
            let range = gate.condition?.range ?? gate.range
            let condition = gate.condition?.value.shown ?? ""
            if gate.met == nil {
                add(.activeWithOpenGate, range, "the gate \"\(condition)\" is open")
            } else if gate.evidence == nil {
                add(.gateWithoutEvidence, range, "the gate \"\(condition)\" is without evidence")
            }
        }
        let hasOpenGates = !problems.isEmpty
        switch route.review.status(on: day).state {
        case .never: add(.reviewNever, route.head.id.range, "the route was never reviewed")
        case .future:
            add(
                .reviewInFuture, route.review.last?.range ?? .fileStart,
                "the review is dated in the future")
        case .stale:
            add(.reviewStale, route.review.last?.range ?? .fileStart, "the review is stale")
        case .due, .current: break
        }
        guard !problems.isEmpty else { return }
        let sentences = problems.map(\.message)
        throw Refusal(
            reason: hasOpenGates ? .openGates : .notReviewed,
            message: "`\(id)` cannot be promoted: " + sentences.joined(separator: "; "),
            help: hasOpenGates
                ? [
                    "once a condition holds: warden route gate \(id) NUMBER --met today --evidence REF"
                ]
                : ["check it with its owners, and record the review"],
            problems: problems.sorted())
    }

    private func leaveRest(of found: RouteLookup, to plan: inout CatalogPlan) {
        let after = RouteAfter(found, in: plan)
        plan.leave(LeftToPerson.actions(of: after.route, in: after.file))
        plan.leave(DraftMentions.notes(in: after.route, of: after.file))
        if let page = found.playbook { plan.leave(DraftMentions.notes(in: plan.file(page.source))) }
        plan.leave(
            LeftToPerson.words(
                about: after.route.id, on: plan.before.pages.map { plan.file($0.source) },
                besides: found.playbook?.source.path))
    }
}

/// A route as it is at the end of a plan, so that its places are those of the file then.
struct RouteAfter {
    let route: Route
    let file: SourceFile

    init(_ found: RouteLookup, in plan: CatalogPlan) {
        let file = plan.file(found.file)
        let route = try? RouteFile(file).route()
        self.route = route ?? found.route
        self.file = route == nil ? found.file : file
    }
}
