import Catalog
import Foundation
import JSON
import Testing

@Suite("The JSON Schemas of routes")
struct RouteSchemaTests {
    @Test(
        "wiki/schemas has those that the declared fields make",
        arguments: [
            "route-file", "settings-file", "warden.route-1", "warden.listed-route-1",
            "warden.routes-1",
        ])
    func schema(name: String) throws {
        let file = TestFolders.repository.appending(path: "wiki/schemas/\(name).json")
        let schema = try RouteSchemas.schema(named: name).adding("$id", .string(name + ".json"))
            .adding("$schema", "https://json-schema.org/draft/2020-12/schema")
        let wanted = schema.document(.indented)
        if ProcessInfo.processInfo.environment["WARDEN_RECORD"] == "1" {
            try Data(wanted).write(to: file)
            Issue.record("recorded wiki/schemas/\(name).json")
        }
        #expect(try Data(contentsOf: file) == Data(wanted), "WARDEN_RECORD=1 renews it")
    }
}

/// The schemas of the route file and of all documents that hold routes, made from the fields.
///
/// Those of documents are open: a consumer passes over what it does not know. That of the file is
/// closed, so that an editor finds a misspelt field.
enum RouteSchemas {
    static func schema(named name: String) throws -> JSONValue {
        switch name {
        case "route-file": RouteFileSchema.document
        case "settings-file": SettingsFileSchema.document
        case "warden.route-1":
            document(
                "warden.route/1", "One route, as warden route show --json prints it.",
                members: [schemaName("warden.route/1"), asOf] + RouteJSONSchema.members + [steps])
        case "warden.listed-route-1":
            document(
                "warden.listed-route/1",
                "One route on a line of its own, as --format jsonl prints it.",
                members: [schemaName("warden.listed-route/1"), asOf] + RouteJSONSchema.members,
                optional: [match])
        default: try routes()
        }
    }

    private static func routes() throws -> JSONValue {
        let route = RouteJSONSchema.object(RouteJSONSchema.members, optional: [match])
        return document(
            "warden.routes/1",
            "Several routes, as warden route list --json and route find --json print them.",
            members: [
                schemaName("warden.routes/1"), asOf,
                .init("routes", list(of: route, "the routes, in the order of the answer")),
                .init("summary", summary),
                .init(
                    "problems",
                    list(
                        of: ["$ref": "#/$defs/finding"],
                        "what kept a file from being read as a route, and the values of credentials in the routes"
                    )),
            ]
        ).adding("$defs", try definitionsOfFindings())
    }

    private static func document(
        _ title: String, _ description: String, members: [JSONValue.Member],
        optional: [JSONValue.Member] = []
    ) -> JSONValue {
        RouteJSONSchema.object(members, optional: optional)
            .adding("title", .string(title)).adding("description", .string(description))
    }

    // MARK: - What commands add

    private static func schemaName(_ name: String) -> JSONValue.Member {
        .init(
            "schema",
            ["const": .string(name), "description": "the name and version of this document"])
    }

    private static let asOf = JSONValue.Member(
        "as_of",
        RouteJSONSchema.date(
            orNull: false, "the day that the review states are told for"))

    private static let summary = RouteJSONSchema.object(
        [
            .init("total", count("how many routes there are, before any filter")),
            .init("listed", count("how many routes are listed here")),
            .init("stale", count("how many of those listed are never, future or stale")),
        ],
        optional: [
            .init("matched", count("from find only: how many routes there were before --limit")),
            .init(
                "unmatched",
                list(of: ["type": "string"], "from find only: the words that no route has")),
        ])

    private static let match = JSONValue.Member(
        "match",
        list(
            of: RouteJSONSchema.object([
                .init("field", text("the field that matched")),
                .init("word", text("the word of the question that it matched")),
                .init("found", text("what the catalog has there, as it is written")),
                .init(
                    "how",
                    [
                        "enum": .strings(RouteSearch.How.allCases.map(\.rawValue)),
                        "description": "exact, another form or a beginning, or a misspelling",
                    ]),
            ]), "from find only: where the words were found"))

    private static let steps = JSONValue.Member(
        "steps",
        [
            "description": "the worker checklist of the playbook; null when there is no playbook",
            "type": .array(["array", "null"]),
            "items": RouteJSONSchema.object([
                .init("title", text("the title of the step, without its number")),
                .init("items", list(of: ["type": "string"], "the text after each checkbox")),
                .init("commands", list(of: ["type": "string"], "the text of each code fence")),
            ]),
        ])

    private static func text(_ description: String) -> JSONValue {
        ["type": "string", "description": .string(description)]
    }

    private static func count(_ description: String) -> JSONValue {
        ["type": "integer", "minimum": .int(0), "description": .string(description)]
    }

    private static func list(of items: JSONValue, _ description: String) -> JSONValue {
        ["type": "array", "items": items, "description": .string(description)]
    }

    /// A problem has the shape of a finding, which the schema of lint defines.
    private static func definitionsOfFindings() throws -> JSONValue {
        let file = TestFolders.repository.appending(path: "wiki/schemas/warden.lint-1.json")
        let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        return value((schema as? [String: Any])?["$defs"] ?? [:])
    }

    private static func value(_ parsed: Any) -> JSONValue {
        switch parsed {
        case let text as String: .string(text)
        case let list as [Any]: .array(list.map(value))
        case let object as [String: Any]:
            .object(object.sorted { $0.key < $1.key }.map { .init($0.key, value($0.value)) })
        case let number as NSNumber: .int(number.intValue)
        default: .null
        }
    }
}
