public import Catalog
internal import Diagnostics
internal import Lint
internal import Markdown
public import Secrets
internal import Text
internal import YAML

/// A gate of a draft is met, or open again: in the route, and on the page the tick.
public struct GateChange: Sendable {
    private let id: MaskedText
    private let gate: MaskedText
    private let state: State

    /// What becomes of a gate.
    public enum State: Sendable {
        /// It was seen to be true on a day, and `evidence` says where.
        case met(CalendarDate, evidence: String)

        /// It is not true, or no longer.
        case open
    }

    /// Changes the gate that `gate` names: by a part of its condition, or its number from 1.
    public init(of id: MaskedText, _ gate: MaskedText, to state: State) {
        (self.id, self.gate, self.state) = (id, gate, state)
    }

    /// Plans it.
    ///
    /// - Throws: when the route is not a draft, or not exactly one gate is meant.
    public func plan(
        in snapshot: CatalogSnapshot,
        exists: @escaping @Sendable (RepositoryPath) -> Bool
    ) throws(Refusal) -> CatalogPlan {
        let found = try RouteLookup(id, in: snapshot)
        guard found.route.status.value == .draft else {
            throw Refusal(
                reason: .wrongStatus,
                message: "`\(id)` is \(found.route.status.value.rawValue): "
                    + "only the gates of a draft are met or opened")
        }
        let index = try index(in: found.route)
        var plan = CatalogPlan(snapshot, main: found.file.path, exists: exists)
        try plan.change(found.file) { edit throws(YAMLEdit.Problem) in
            let gate: [YAMLStep] = ["gates", .element(index)]
            switch state {
            case .met(let day, let evidence):
                try edit.set(gate + ["met"], to: .bare(day.description))
                try edit.set(gate + ["evidence"], to: .text(evidence))
            case .open:
                try edit.remove(gate + ["met"])
                try edit.remove(gate + ["evidence"])
            }
        }
        if let condition = found.route.gates[index].condition?.value {
            try tick(condition, in: found, &plan)
        }
        plan.keepTables()
        return plan
    }

    private func index(in route: Route) throws(Refusal) -> Int {
        let conditions = route.gates.map { $0.condition?.value ?? "" }
        let numbered = conditions.enumerated().map { "\($0.offset + 1). \($0.element)" }
        if gate.shown.utf8.allSatisfy(\.isDigit), let number = Int(gate.shown) {
            guard conditions.indices.contains(number - 1) else {
                throw refusal(
                    .noSuchGate, "`\(id)` has \(Wording.count(conditions.count, "gate"))", numbered)
            }
            return number - 1
        }
        let wanted = Self.plain(gate)
        let whole = conditions.indices.filter { Self.plain(conditions[$0]) == wanted }
        let parts = conditions.indices.filter { index in
            !wanted.isEmpty && Self.plain(conditions[index]).contains(wanted)
        }
        let meant = whole.isEmpty ? parts : whole
        guard let index = meant.first else {
            throw refusal(.noSuchGate, "no gate of `\(id)` holds \"\(gate)\"", numbered)
        }
        guard meant.count == 1 else {
            throw refusal(
                .ambiguousGate,
                "\(Wording.count(meant.count, "gate")) of `\(id)` hold \"\(gate)\"",
                meant.map { numbered[$0] })
        }
        return index
    }

    private func refusal(
        _ reason: Refusal.Reason, _ message: String, _ gates: [String]
    ) -> Refusal {
        Refusal(
            reason: reason, message: message,
            help: gates.isEmpty
                ? [] : ["name one of them, or its number: " + gates.joined(separator: "; ")],
            candidates: gates)
    }

    /// A text in lower case, without backticks and with single blanks.
    private static func plain(_ text: MaskedText) -> String {
        String(decoding: MarkdownSource.plain(text), as: UTF8.self).lowercased()
    }

    /// Ticks the condition on the page, or takes the tick away.
    private func tick(
        _ condition: MaskedText, in found: RouteLookup, _ plan: inout CatalogPlan
    ) throws(Refusal) {
        guard let playbook = found.playbook, let list = playbook.promotionGate else { return }
        let isMet = if case .met = state { true } else { false }
        let items = list.items.filter { $0.says(condition) }
        guard items.count == 1, let item = items.first else {
            plan.leave(
                Diagnostic.Note(
                    file: playbook.source, range: playbook.document.blocks[list.lead].range,
                    message: "no item of this promotion gate is the condition: tick it by hand"))
            return
        }
        guard item.isMet != isMet else { return }
        var page = PageEdit(playbook)
        let tick = item.ticking(isMet)
        page.replace(tick.range, by: tick.replacement, as: "promotion gate")
        try plan.change(page)
    }
}
