internal import Secrets
internal import JSON
internal import Catalog

/// A route as JSON: every key is always there, and absent values are null.
struct RouteJSON {
    /// The day that the review is judged for.
    let day: CalendarDate

    /// The document `warden.route/1`.
    func document(_ route: Route, playbook: Playbook?) -> JSONValue {
        .object(
            members(of: route) + [
                .init("schema", "warden.route/1"),
                .init("as_of", .string("\(day)")),
                .init("steps", playbook.map(steps) ?? .null),
            ])
    }

    /// A route of the document `warden.routes/1`; `matches` say where a search found its words.
    func listed(_ route: Route, matches: [RouteSearch.Match]?) -> JSONValue {
        .object(members(of: route) + match(matches))
    }

    /// The document `warden.listed-route/1`.
    func line(_ route: Route, matches: [RouteSearch.Match]?) -> JSONValue {
        .object(
            members(of: route) + match(matches) + [
                .init("schema", "warden.listed-route/1"),
                .init("as_of", .string("\(day)")),
            ])
    }

    private func match(_ matches: [RouteSearch.Match]?) -> [JSONValue.Member] {
        guard let matches else { return [] }
        let values = matches.map { match -> JSONValue in
            ["field": .string(match.field), "word": .string(match.word)]
        }
        return [.init("match", .array(values))]
    }

    private func members(of route: Route) -> [JSONValue.Member] {
        [
            .init("id", .string(route.id.text.shown)),
            .init("title", text(route.title)),
            .init("status", .string(route.status.value.rawValue)),
            .init("kind", text(route.head.kind)),
            .init("summary", text(route.summary)),
            .init("applies_to", text(route.appliesTo)),
            .init("keywords", texts(route.keywords)),
            .init("workplan", text(route.workplan)),
            .init("playbook", text(route.playbook)),
            .init("fallback", .optional(route.fallback?.value.text.shown)),
            .init("replaced_by", .optional(route.replacedBy?.value.text.shown)),
            .init("follow", .optional(route.follow?.text.shown)),
            .init("owners", .array(route.owners.map(owner))),
            .init("custody", route.custody.map(custody) ?? .null),
            .init("delivery", route.delivery.map(delivery) ?? .null),
            .init("policy", text(route.policy)),
            .init("bridge", text(route.bridge)),
            .init("gates", .array(route.gates.map(gate))),
            .init("actions", .array(route.actions.map(action))),
            .init("see_also", texts(route.seeAlso)),
            .init("review", review(route.review)),
            .init("source", .string(route.id.path.shown)),
        ]
    }

    private func text(_ text: Located<MaskedText>?) -> JSONValue { .optional(text?.value.shown) }

    private func texts(_ texts: [Located<MaskedText>]) -> JSONValue {
        .strings(texts.map(\.value.shown))
    }

    private func owner(_ owner: Route.Owner) -> JSONValue {
        ["concern": text(owner.concern), "repo": text(owner.repo), "doc": text(owner.doc)]
    }

    private func custody(_ custody: Route.Custody) -> JSONValue {
        [
            "store": text(custody.store), "path": text(custody.path),
            "properties": texts(custody.properties),
        ]
    }

    private func delivery(_ delivery: Route.Delivery) -> JSONValue {
        [
            "by": text(delivery.by), "namespace": text(delivery.namespace),
            "secret": text(delivery.secret),
        ]
    }

    private func gate(_ gate: Route.Gate) -> JSONValue {
        [
            "condition": text(gate.condition),
            "met": .optional(gate.met.map { "\($0.value)" }),
            "evidence": text(gate.evidence),
        ]
    }

    private func action(_ action: Route.Action) -> JSONValue {
        ["repo": text(action.repo), "action": text(action.action)]
    }

    private func review(_ review: Review) -> JSONValue {
        let status = review.status(on: day)
        return [
            "last": .optional(review.last.map { "\($0.value)" }),
            "by": text(review.by),
            "note": text(review.note),
            "cadence": .string(review.cadence.rawValue),
            "due": .optional(status.due.map { "\($0)" }),
            "state": .string(status.state.rawValue),
            "days_overdue": .optional(status.daysOverdue),
        ]
    }

    private func steps(of playbook: Playbook) -> JSONValue {
        .array(
            playbook.steps.map { step in
                [
                    "title": .string(step.title.shown), "items": .strings(step.items.map(\.shown)),
                    "commands": .strings(step.commands.map(\.shown)),
                ]
            })
    }
}
