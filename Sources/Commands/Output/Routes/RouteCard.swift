internal import Secrets
internal import Catalog
internal import Text

/// A route as a card that a person reads at a glance: labels on the left, what they name on the
/// right.
struct RouteCard {
    let route: Route
    let playbook: PlaybookReading
    let settings: Settings
    let day: CalendarDate
    let style: TextStyle

    /// Where a secret must never be put.
    private var rule: String {
        "Never put the value in \(Wording.alternatives(settings.neverIn.map(\.shown)))."
    }

    private static let labelWidth = 14

    /// The card as it is printed.
    var text: VisibleText {
        let blocks = [
            lead, title, facts, owners, custody, delivery, gates, policyAndBridge, actions, further,
        ]
        return blocks.filter { !$0.isEmpty }.map(\.lines).joined(separator: "\n")
    }

    // MARK: - Lines

    /// A label with the text after it, wrapped beside the label.
    private func entry(
        _ label: VisibleText, _ text: String?, _ role: TextStyle.Role = .plain
    ) -> [VisibleText] {
        guard let text else { return [] }
        let width = style.proseWidth - Self.labelWidth
        let lines = VisibleText.block(text).wrapped(to: max(20, width))
        return lines.enumerated().map { index, line in
            let lead = (index == 0 ? label : "").padded(to: Self.labelWidth)
            return style.paint(lead, .label) + style.paint(line, role)
        }
    }

    private func entry(_ label: VisibleText, _ text: Located<MaskedText>?) -> [VisibleText] {
        entry(label, text?.value.shown)
    }

    /// Terms below one label, each with its lines beside it, all beginning in one column.
    private func definitions(_ label: VisibleText, _ terms: [(term: String, lines: [String])])
        -> [VisibleText]
    {
        let widest = terms.map { VisibleText.line($0.term).columns }.max() ?? 0
        let termWidth = min(widest, 24) + 2
        var lines: [VisibleText] = []
        for (term, texts) in terms {
            let term = VisibleText.line(term)
            let isTooWide = term.columns + 2 > termWidth
            var leads = isTooWide ? [term, ""] : [term.padded(to: termWidth)]
            let width = max(20, style.proseWidth - Self.labelWidth - termWidth)
            let wrapped = texts.flatMap { VisibleText.block($0).wrapped(to: width) }
            for text in (isTooWide ? [""] : []) + wrapped {
                let label = (lines.isEmpty ? label : "").padded(to: Self.labelWidth)
                let lead = (leads.isEmpty ? "" : leads.removeFirst()).padded(to: termWidth)
                lines.append(style.paint(label, .label) + style.paint(lead, .title) + text)
            }
        }
        return lines
    }

    // MARK: - Blocks

    /// What to use instead of a draft or a deprecated route.
    private var lead: [VisibleText] {
        switch route.status.value {
        case .active: return []
        case .draft:
            let follow = route.follow.map { "follow \($0) until it is promoted" }
            return notice("This route is a draft: \(follow ?? "ask its owners before you use it").")
        case .deprecated:
            let follow = route.follow.map { "follow \($0)" } ?? "ask its owners what replaces it"
            return notice("This route is deprecated: \(follow).")
        }
    }

    private func notice(_ sentence: String) -> [VisibleText] {
        let lines = VisibleText.line(sentence).wrapped(to: style.proseWidth)
        let command = route.follow.map { ["  " + style.paint("warden route show \($0)", .command)] }
        return lines.map { style.paint($0, .attention) } + (command ?? [])
    }

    private var title: [VisibleText] {
        let status = route.status.value
        let kind: VisibleText = route.head.kind.map { ", \($0.value)" } ?? ""
        let line: VisibleText = "\(route.id), \(status.rawValue)\(kind)"
        let titles = VisibleText.block(route.title.value).wrapped(to: style.proseWidth)
        let summary = route.summary.map {
            [""] + VisibleText.block($0.value.shown.trimmedEnd).wrapped(to: style.proseWidth)
        }
        return titles.map { style.paint($0, .title) }
            + [style.paint(line, status.role)] + (summary ?? [])
    }

    private var facts: [VisibleText] { entry("Applies to", route.appliesTo) }

    private var owners: [VisibleText] {
        definitions(
            "Ask",
            route.owners.map { owner in
                (
                    owner.repo?.value.shown ?? "?",
                    [owner.concern?.value.shown, owner.doc?.value.shown].compactMap { $0 }
                )
            })
    }

    private var custody: [VisibleText] {
        guard let custody = route.custody else { return [] }
        let properties = custody.properties.map(\.value.shown).joined(separator: ", ")
        return definitions(
            "Custody",
            [
                ("store", custody.store?.value.shown), ("path", custody.path?.value.shown),
                ("property", properties.isEmpty ? nil : properties),
            ].compactMap { term, text in text.map { (term, [$0]) } })
            + entry("", rule, .attention)
    }

    private var delivery: [VisibleText] {
        guard let delivery = route.delivery else { return [] }
        var text = delivery.by?.value.shown ?? "delivered"
        if let secret = delivery.secret { text += ", as the Secret \(secret.value)" }
        if let namespace = delivery.namespace { text += ", in namespace \(namespace.value)" }
        return entry("Delivery", text)
    }

    private var gates: [VisibleText] {
        guard !route.gates.isEmpty else { return [] }
        let met = route.gates.count { $0.met != nil }
        let head = entry("Promotion", "\(met) of \(route.gates.count) conditions met")
        return head + route.gates.flatMap(gate)
    }

    private func gate(_ gate: Route.Gate) -> [VisibleText] {
        let condition = gate.condition?.value.shown ?? "a condition without words"
        let evidence = gate.evidence.map { "see \($0.value)" }
        let lines = [condition, gate.met.map { "met \($0.value)" }, evidence].compactMap { $0 }
        return definitions("", [(gate.met == nil ? "[ ]" : "[x]", lines)])
    }

    private var policyAndBridge: [VisibleText] {
        entry("Policy", route.policy) + entry("Bridge", route.bridge?.value.shown.trimmedEnd)
    }

    private var actions: [VisibleText] {
        definitions(
            "To do",
            route.actions.map {
                ($0.repo?.value.shown ?? "?", [$0.action?.value.shown].compactMap { $0 })
            })
    }

    private var further: [VisibleText] {
        let hasChecklist = playbook.playbook.map { !$0.checklist.isEmpty } ?? false
        let missing = playbook.isMissing ? " (there is no such file)" : ""
        return entry("Playbook", route.playbook.map { $0.value.shown + missing })
            + (hasChecklist ? entry("", "warden route show \(route.id) --checklist", .command) : [])
            + entry("Workplan", route.workplan)
            + route.seeAlso.enumerated().flatMap { index, document in
                entry(index == 0 ? "See also" : "", document)
            }
            + entry(
                "Review", ReviewWords(review: route.review, day: day).text,
                route.review.status(on: day).state.role)
    }
}

extension String {
    /// The text without the line break that a block scalar ends in.
    fileprivate var trimmedEnd: String {
        String(self.reversed().drop { $0.isNewline }.reversed())
    }
}
