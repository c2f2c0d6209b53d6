import Foundation
import JSON
import Catalog
import Testing

@Suite("The JSON Schema of the route file")
struct RouteFileSchemaTests {
    @Test("wiki/schemas has the one that the declared fields make")
    func schema() throws {
        let file = TestFolders.repository.appending(path: "wiki/schemas/route-file.json")
        let wanted = Data(Self.document.document(.indented))
        if ProcessInfo.processInfo.environment["WARDEN_RECORD"] == "1" {
            try wanted.write(to: file)
            Issue.record("recorded wiki/schemas/route-file.json")
        }
        #expect(try Data(contentsOf: file) == wanted, "WARDEN_RECORD=1 renews it")
    }

    private static var document: JSONValue {
        object(of: RouteSchema.fields)
            .adding("$schema", "https://json-schema.org/draft/2020-12/schema")
            .adding("$id", "route-file.json")
            .adding("title", "A route of a warden catalog")
            .adding("allOf", .array(RouteStatus.allCases.compactMap(needs)))
    }

    private static func object(of fields: [RouteField]) -> JSONValue {
        let required = fields.filter { if case .always = $0.requirement { true } else { false } }
        let properties = fields.map { field in
            JSONValue.Member(
                field.name, value(of: field.type).adding("description", .string(field.meaning)))
        }
        return [
            "type": "object",
            "properties": .object(properties),
            "required": .strings(required.map(\.name)),
            "additionalProperties": .bool(false),
            "minProperties": .int(1),
        ]
    }

    /// What a route of one status needs beside what all need.
    private static func needs(_ status: RouteStatus) -> JSONValue? {
        let names = RouteSchema.fields.filter {
            if case .of(status) = $0.requirement { true } else { false }
        }.map(\.name)
        guard !names.isEmpty else { return nil }
        return [
            "if": [
                "properties": ["status": ["const": .string(status.rawValue)]],
                "required": .array(["status"]),
            ],
            "then": ["required": .strings(names)],
        ]
    }

    private static func value(of type: FieldType) -> JSONValue {
        switch type {
        case .text: ["type": "string", "pattern": #"\S"#]
        case .kind, .routeID:
            ["type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "maxLength": .int(64)]
        case .status: ["enum": .strings(RouteStatus.allCases.map(\.rawValue))]
        case .cadence: ["enum": .strings(Cadence.allCases.map(\.rawValue))]
        case .date: ["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
        case .repository:
            ["type": "string", "pattern": "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)?$"]
        case .path: ["type": "string", "pattern": "^[^/~]"]
        case .document:
            ["type": "string", "pattern": "^([A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)?:)?[^/~:]"]
        case .list(let element):
            ["type": "array", "items": value(of: element), "minItems": .int(1)]
        case .mapping(let fields): object(of: fields)
        }
    }
}
