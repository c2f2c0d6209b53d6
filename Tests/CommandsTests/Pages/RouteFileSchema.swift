@testable import Catalog
import JSON

/// The schema by which an editor checks a route file as it is written.
enum RouteFileSchema {
    static var document: JSONValue {
        object(of: Route.fields.table)
            .adding("title", "A route of a warden catalog")
            .adding("allOf", .array(RouteStatus.allCases.compactMap(requirements)))
    }

    /// The schema of a mapping with these fields and no others.
    static func object(of table: FieldTable) -> JSONValue {
        let properties = table.fields.map { field in
            JSONValue.Member(
                field.name, value(of: field.type).adding("description", .string(field.meaning)))
        }
        return [
            "type": "object",
            "properties": .object(properties),
            "required": .strings(table.fields.filter(\.requirement.isAlways).map(\.name)),
            "additionalProperties": .bool(false),
            "minProperties": .int(1),
        ]
    }

    /// What a route of one status must have beside what all must have.
    private static func requirements(_ status: RouteStatus) -> JSONValue? {
        let fields = Route.fields.table.fields.filter {
            if case .of(status, _) = $0.requirement { true } else { false }
        }
        guard !fields.isEmpty else { return nil }
        let choices = fields.map { field in
            [field.name] + [field.requirement.alternative].compactMap(\.self)
        }
        return [
            "if": [
                "properties": ["status": ["const": .string(status.rawValue)]],
                "required": .array(["status"]),
            ],
            "then": choices.allSatisfy { $0.count == 1 }
                ? ["required": .strings(choices.joined())]
                : [
                    "allOf": .array(
                        choices.map { names in
                            ["anyOf": .array(names.map { ["required": .strings([$0])] })]
                        })
                ],
        ]
    }

    private static func value(of type: FieldType) -> JSONValue {
        switch type {
        case .text: ["type": "string", "pattern": #"\S"#]
        case .kind, .routeID:
            [
                "type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
                "maxLength": .int(RouteID.maximumLength),
            ]
        case .choice(let choice): ["enum": .strings(choice.words)]
        case .date: ["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
        case .repository:
            ["type": "string", "pattern": "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)?$"]
        case .path: ["type": "string", "pattern": "^[^/~]"]
        case .document:
            [
                "type": "string",
                "pattern": "^(https://[A-Za-z0-9]|([A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)?:)?[^/~:])",
            ]
        case .link(let target):
            [
                "type": "string", "format": "uri-template",
                "pattern": .string(
                    "^https://[^/{}]+"
                        + target.needed.map { "(?=.*\\{\($0.rawValue)\\})" }.joined()),
            ]
        case .list(let element):
            ["type": "array", "items": value(of: element), "minItems": .int(1)]
        case .mapping(let table): object(of: table)
        }
    }
}
