import Catalog
import JSON

/// What the declared fields look like in JSON: every key is there, and absent values are null.
enum RouteJSONSchema {
    /// The keys that every document has for a route.
    static var members: [JSONValue.Member] {
        members(of: Route.fields.table, but: Route.fields.review.name) + [
            .init(Route.fields.review.name, review),
            .init(
                "source",
                ["type": "string", "description": "the path of the route file, from the root"]),
            .init(
                "links",
                [
                    "type": "array",
                    "description": """
                    the pages of the repositories and documents that the route names; none where \
                    the settings name no forge
                    """,
                    "items": object([
                        .init(
                            "name",
                            [
                                "type": "string",
                                "description": "a repository, or a document as repo:path",
                            ]),
                        .init("url", ["type": "string", "format": "uri"]),
                    ]),
                ]),
            .init(
                "follow",
                [
                    "type": .array(["string", "null"]),
                    "description": """
                    the id of the route to use now: its own when active, fallback when draft, \
                    replaced_by when deprecated; null when that is not said
                    """,
                ]),
        ]
    }

    /// An object that always has `members`, and sometimes `optional` ones.
    static func object(
        _ members: [JSONValue.Member], optional: [JSONValue.Member] = []
    ) -> JSONValue {
        [
            "type": "object", "properties": .object(members + optional),
            "required": .strings(members.map(\.name).sorted()),
        ]
    }

    /// A day.
    static func date(orNull: Bool, _ description: String) -> JSONValue {
        [
            "type": orNull ? .array(["string", "null"]) : "string", "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": .string(description),
        ]
    }

    private static func members(
        of table: FieldTable, but excluded: String? = nil
    ) -> [JSONValue.Member] {
        table.fields.filter { !$0.traits.contains(.fileOnly) && $0.name != excluded }.map { field in
            // A route without such a field is broken, and not printed.
            let isSure = field.traits.contains(.breaking) && field.requirement.isAlways
            return .init(
                field.name,
                value(of: field.type, orNull: !isSure)
                    .adding("description", .string(field.meaning)))
        }
    }

    private static func value(of type: FieldType, orNull: Bool) -> JSONValue {
        func named(_ type: String) -> JSONValue {
            orNull ? .array([.string(type), "null"]) : .string(type)
        }
        return switch type {
        case .text, .kind, .routeID, .repository, .path, .document, .link: ["type": named("string")]
        case .date:
            [
                "type": named("string"), "format": "date",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            ]
        case .choice(let choice):
            ["enum": .array(choice.words.map(JSONValue.string) + (orNull ? [.null] : []))]
        case .list(let element): ["type": "array", "items": value(of: element, orNull: false)]
        case .mapping(let table):
            [
                "type": named("object"), "properties": .object(members(of: table)),
                "required": .strings(members(of: table).map(\.name).sorted()),
            ]
        }
    }

    /// It is never null, and its cadence is that of the route where the file has none.
    private static var review: JSONValue {
        let cadence = Review.fields.table.fields.filter { $0.name == Review.fields.cadence.name }
        return object(
            members(of: Review.fields.table, but: Review.fields.cadence.name)
                + cadence.map { .init($0.name, value(of: $0.type, orNull: false)) } + [
                    .init(
                        "due",
                        date(
                            orNull: true,
                            "the day on which the next review falls due; null when the state is never"
                        )),
                    .init(
                        "state",
                        [
                            "enum": .strings(ReviewState.allCases.map(\.rawValue)),
                            "description": "the state of the review on the day as_of",
                        ]),
                    .init(
                        "days_overdue",
                        [
                            "type": .array(["integer", "null"]),
                            "description": """
                            as_of minus due, in days, negative before the due day; null when the \
                            state is never
                            """,
                        ]),
                ])
    }
}
