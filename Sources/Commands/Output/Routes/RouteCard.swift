internal import Secrets
internal import Catalog
internal import Text

/// A route as a card that a person reads at a glance: labels on the left, what they name on the
/// right.
struct RouteCard {
    let route: Route
    let playbook: PlaybookReading
    let day: CalendarDate
    let style: TextStyle

    /// Where a secret must never be put.
    static let rule = "Never put the value in Git, State Hub, workplans, logs or chat."

    private static let labelWidth = 14

    /// The card as it is printed.
    var text: String {
        let blocks = [
            lead, title, facts, owners, custody, delivery, gates, meanwhile, actions, further,
        ]
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
            .joined(separator: "\n")
    }

    // MARK: - Lines

    /// A label with the text behind it, wrapped beside the label.
    private func entry(
        _ label: String, _ text: String?, _ role: TextStyle.Role = .plain
    ) -> [String] {
        guard let text else { return [] }
        let width = style.proseWidth - Self.labelWidth
        let lines = TextWrapping.lines(of: VisibleText.block(text), width: max(20, width))
        return lines.enumerated().map { index, line in
            let lead = DisplayWidth.pad(index == 0 ? label : "", to: Self.labelWidth)
            return style.paint(lead, .label) + style.paint(line, role)
        }
    }

    private func entry(_ label: String, _ text: Located<MaskedText>?) -> [String] {
        entry(label, text?.value.shown)
    }

    /// Terms below one label, each with its lines beside it, all beginning in one column.
    private func definitions(_ label: String, _ terms: [(term: String, lines: [String])])
        -> [String]
    {
        let widest = terms.map { DisplayWidth.columns(VisibleText.line($0.term)) }.max() ?? 0
        let termWidth = min(widest, 24) + 2
        var lines: [String] = []
        for (term, texts) in terms {
            let term = VisibleText.line(term)
            let isTooWide = DisplayWidth.columns(term) + 2 > termWidth
            var leads = isTooWide ? [term, ""] : [DisplayWidth.pad(term, to: termWidth)]
            let width = max(20, style.proseWidth - Self.labelWidth - termWidth)
            let wrapped = texts.flatMap {
                TextWrapping.lines(of: VisibleText.block($0), width: width)
            }
            for text in (isTooWide ? [""] : []) + wrapped {
                let label = DisplayWidth.pad(lines.isEmpty ? label : "", to: Self.labelWidth)
                let lead = DisplayWidth.pad(leads.isEmpty ? "" : leads.removeFirst(), to: termWidth)
                lines.append(style.paint(label, .label) + style.paint(lead, .title) + text)
            }
        }
        return lines
    }

    // MARK: - Blocks

    /// What stands in for a route that is not to be used.
    private var lead: [String] {
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

    private func notice(_ sentence: String) -> [String] {
        let command = route.follow.map { ["  " + style.paint("warden route show \($0)", .command)] }
        return TextWrapping.lines(of: sentence, width: style.proseWidth).map {
            style.paint($0, .attention)
        } + (command ?? [])
    }

    private var title: [String] {
        let status = route.status.value
        let id = "\(route.id), \(status.rawValue)"
        let line = route.head.kind.map { "\(id), \(VisibleText.line($0.value))" } ?? id
        let titles = TextWrapping.lines(
            of: VisibleText.block(route.title.value), width: style.proseWidth)
        let summary = route.summary.map {
            [""]
                + TextWrapping.lines(
                    of: VisibleText.block($0.value.shown.trimmedEnd), width: style.proseWidth)
        }
        return titles.map { style.paint($0, .title) } + [
            style.paint(line, StatusRole.role(of: status))
        ]
            + (summary ?? [])
    }

    private var facts: [String] { entry("Applies to", route.appliesTo) }

    private var owners: [String] {
        definitions(
            "Ask",
            route.owners.map { owner in
                (
                    owner.repo?.value.shown ?? "?",
                    [owner.concern?.value.shown, owner.doc?.value.shown].compactMap { $0 }
                )
            })
    }

    private var custody: [String] {
        guard let custody = route.custody else { return [] }
        let properties = custody.properties.map(\.value.shown).joined(separator: ", ")
        return definitions(
            "Custody",
            [
                ("store", custody.store?.value.shown), ("path", custody.path?.value.shown),
                ("property", properties.isEmpty ? nil : properties),
            ].compactMap { term, text in text.map { (term, [$0]) } })
            + entry("", Self.rule, .attention)
    }

    private var delivery: [String] {
        guard let delivery = route.delivery else { return [] }
        var text = delivery.by?.value.shown ?? "delivered"
        if let secret = delivery.secret { text += ", as the Secret \(secret.value)" }
        if let namespace = delivery.namespace { text += ", in namespace \(namespace.value)" }
        return entry("Delivery", text)
    }

    private var gates: [String] {
        guard !route.gates.isEmpty else { return [] }
        let met = route.gates.count { $0.met != nil }
        let head = entry("Promotion", "\(met) of \(route.gates.count) conditions met")
        return head + route.gates.flatMap(gate)
    }

    private func gate(_ gate: Route.Gate) -> [String] {
        let condition = gate.condition?.value.shown ?? "a condition without words"
        let evidence = gate.evidence.map { "see \($0.value)" }
        let lines = [condition, gate.met.map { "met \($0.value)" }, evidence].compactMap { $0 }
        return definitions("", [(gate.met == nil ? "[ ]" : "[x]", lines)])
    }

    private var meanwhile: [String] {
        entry("Policy", route.policy) + entry("Bridge", route.bridge?.value.shown.trimmedEnd)
    }

    private var actions: [String] {
        definitions(
            "To do",
            route.actions.map {
                ($0.repo?.value.shown ?? "?", [$0.action?.value.shown].compactMap { $0 })
            })
    }

    private var further: [String] {
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
                StatusRole.role(of: route.review.status(on: day).state))
    }
}

extension String {
    /// The text without the line break that a block scalar ends in.
    fileprivate var trimmedEnd: String {
        String(self.reversed().drop { $0.isNewline }.reversed())
    }
}
