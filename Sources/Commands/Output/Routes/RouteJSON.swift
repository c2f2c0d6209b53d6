internal import Secrets
internal import JSON
internal import Catalog

/// A route as JSON: every key is always there, and absent values are null.
struct RouteJSON {
    /// The day that the review is judged for.
    let day: CalendarDate

    /// Where repositories are found.
    let forge: Settings.Forge

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
            [
                "field": .string(match.field), "word": .string(match.word),
                "found": .string(match.found), "how": .string(match.how.rawValue),
            ]
        }
        return [.init("match", .array(values))]
    }

    /// What the file says, field by field as they are declared, and what follows from it.
    private func members(of route: Route) -> [JSONValue.Member] {
        let review = Route.fields.review.name
        return members(of: Route.fields.table, route.record, but: review) + [
            .init(review, self.review(route.review)),
            .init("follow", .optional(route.follow?.text.shown)),
            .init("source", .string(route.id.path.shown)),
            .init(
                "links",
                .array(
                    RouteLinks(of: route, forge).all.map {
                        ["name": .string($0.name.shown), "url": .string($0.url)]
                    })),
        ]
    }

    /// A review is always there, and so is its cadence.
    private func review(_ review: Review) -> JSONValue {
        let status = review.status(on: day)
        let cadence = Review.fields.cadence.name
        return .object(
            members(of: Review.fields.table, review.record, but: cadence) + [
                .init(cadence, .string(review.cadence.rawValue)),
                .init("due", .optional(status.due.map { "\($0)" })),
                .init("state", .string(status.state.rawValue)),
                .init("days_overdue", .optional(status.daysOverdue)),
            ])
    }

    /// The members of a mapping; without a record, as though it were empty.
    private func members(
        of table: FieldTable, _ record: FieldRecord?, but excluded: String? = nil
    ) -> [JSONValue.Member] {
        table.fields.indices.compactMap { index in
            let field = table.fields[index]
            guard !field.traits.contains(.fileOnly), field.name != excluded else { return nil }
            return .init(field.name, json(record?.value(at: index), of: field.type))
        }
    }

    private func json(_ value: FieldValue?, of type: FieldType) -> JSONValue {
        switch (value, type) {
        case (.text(let text), _): .string(text.value.shown)
        case (.routeID(let id), _): .string(id.value.text.shown)
        case (.date(let date), _): .string("\(date.value)")
        case (.choice(let word, _), .choice(let choice)): .string(choice.words[word])
        case (.texts(let texts), _): .strings(texts.map(\.value.shown))
        case (.record(let record), .mapping(let table)):
            .object(members(of: table, record))
        case (.records(let records), .list(of: .mapping(let table))):
            .array(records.map { .object(members(of: table, $0)) })
        case (nil, .list), (.undecoded, .list): .array([])
        case (nil, _), (.undecoded, _), (.choice, _), (.record, _), (.records, _): .null
        }
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
