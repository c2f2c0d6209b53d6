internal import Secrets
internal import Catalog
internal import Text

/// A route as a card that a person reads at a glance: what to do first, all else under headings.
struct RouteCard {
    let route: Route
    let playbook: PlaybookReading
    let settings: Settings
    let day: CalendarDate
    let style: TextStyle

    private var lines: CardLines { CardLines(style: style) }

    /// The card as it is printed.
    ///
    /// Where it is longer than the terminal the verdict stands last again, for its head has
    /// scrolled away.
    var text: VisibleText {
        let blocks = [
            title + verdict, identity, owners, custody, commands, about, gates, actions, further,
            review,
        ]
        let card = blocks.filter { !$0.isEmpty }.map(\.lines).joined(separator: "\n")
        let height = card.lineCount
        guard let rows = style.height, height >= rows else { return card }
        return card + "\n" + verdict.lines
    }

    // MARK: - What to do

    private var title: [VisibleText] {
        VisibleText.block(route.title.value).wrapped(to: style.proseWidth).map {
            style.paint($0, .title)
        }
    }

    private var verdict: [VisibleText] {
        let verdict = RouteVerdict(route: route)
        let lines = VisibleText.line(verdict.sentence).wrapped(to: style.proseWidth).map {
            style.paint($0, verdict.role)
        }
        return lines + (verdict.command.map { ["  " + style.paint(.line($0), .command)] } ?? [])
    }

    private var identity: [VisibleText] {
        let status = route.status.value
        return lines.entry("Route", route.id.text.shown)
            + lines.entry(
                "Status", status.rawValue + (gatesMet.map { ", \($0)" } ?? ""), status.role)
            + lines.entry("Kind", route.head.kind)
    }

    /// How many conditions of the promotion gate are met; nil when there are none.
    private var gatesMet: String? {
        guard !route.gates.isEmpty else { return nil }
        let met = route.gates.count { $0.met != nil }
        return "\(met) of \(Wording.count(route.gates.count, "condition")) met"
    }

    private var owners: [VisibleText] {
        lines.definitions(
            "Ask",
            route.owners.map { owner in
                (owner.repo?.value.shown ?? "?", [owner.concern?.value.shown, place(of: owner)])
            }.map { ($0.0, $0.1.compactMap(\.self)) })
    }

    /// Where an owner's document is found; without one, where the owner is.
    private func place(of owner: Route.Owner) -> String? {
        let repository = owner.repo?.value
        guard let document = owner.doc?.value else {
            return repository.flatMap(settings.forge.link(toRepository:))
        }
        return settings.forge.link(toDocument: document, of: repository) ?? document.shown
    }

    private var custody: [VisibleText] {
        guard let custody = route.custody else { return [] }
        let properties = custody.properties.map(\.value.shown).joined(separator: ", ")
        let rule = "Never put the value in \(Wording.alternatives(settings.neverIn.map(\.shown)))."
        return lines.definitions(
            "Custody",
            [
                ("store", custody.store?.value.shown), ("path", custody.path?.value.shown),
                ("property", properties.isEmpty ? nil : properties),
            ].compactMap { term, text in text.map { (term, [$0]) } })
            + lines.entry("", rule, .attention)
    }

    private var commands: [VisibleText] {
        let hasChecklist = playbook.playbook.map { !$0.checklist.isEmpty } ?? false
        return lines.entry("Request", "warden route ask \(route.id)", .command)
            + (hasChecklist
                ? lines.entry("Checklist", "warden route show \(route.id) --checklist", .command)
                : [])
    }

    // MARK: - Under headings

    private var about: [VisibleText] {
        let missing = playbook.isMissing ? " (there is no such file)" : ""
        let facts: [[VisibleText]] = [
            lines.entry("Summary", route.summary), lines.entry("Applies to", route.appliesTo),
            lines.entry("Delivery", delivery), lines.entry("Policy", route.policy),
            lines.entry("Playbook", route.playbook.map { $0.value.shown + missing }),
            lines.entry("Workplan", route.workplan),
        ]
        return lines.section("About", facts.flatMap(\.self))
    }

    private var delivery: String? {
        guard let delivery = route.delivery else { return nil }
        var text = delivery.by?.value.shown ?? "delivered"
        if let secret = delivery.secret { text += ", as the Secret \(secret.value)" }
        if let namespace = delivery.namespace { text += ", in namespace \(namespace.value)" }
        return text
    }

    private var gates: [VisibleText] {
        let conditions = lines.definitions(nil, route.gates.map(gate))
        return lines.section(
            "Promotion gate", conditions + lines.entry("Until then", route.bridge))
    }

    private func gate(_ gate: Route.Gate) -> (term: String, lines: [String]) {
        let condition = gate.condition?.value.shown ?? "a condition without words"
        let evidence = gate.evidence.map { "see \($0.value)" }
        let texts = [condition, gate.met.map { "met \($0.value)" }, evidence].compactMap(\.self)
        return (gate.met == nil ? "[ ]" : "[x]", texts)
    }

    private var actions: [VisibleText] {
        lines.section(
            "What the owners have still to do",
            lines.definitions(
                nil,
                route.actions.map {
                    ($0.repo?.value.shown ?? "?", [$0.action?.value.shown].compactMap(\.self))
                }))
    }

    private var further: [VisibleText] {
        lines.section(
            "See also",
            route.seeAlso.flatMap { document in
                let place = settings.forge.link(toDocument: document.value, of: nil)
                return VisibleText.line(place ?? document.value.shown)
                    .wrapped(to: style.proseWidth).map { "  " + $0 }
            })
    }

    private var review: [VisibleText] {
        let state = route.review.status(on: day).state
        return lines.section(
            "Review",
            lines.entry("State", ReviewWords(review: route.review, day: day).text, state.role)
                + lines.entry("Note", route.review.note))
    }
}
