import Foundation
import Testing

@Suite("Routes as JSON")
struct RouteJSONTests {
    private static func json(_ text: some StringProtocol) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(value as? [String: Any])
    }

    // The published schemas are open; this holds them closed: no key is left undocumented.
    @Test(
        "Every key of a document is in its schema, and every key that the schema requires is there",
        arguments: [
            ("warden.route-1", ["route", "show", "openrouter-llm-connect", "--json"]),
            ("warden.routes-1", ["route", "list", "--json"]),
            ("warden.routes-1", ["route", "find", "key", "--json"]),
            ("warden.listed-route-1", ["route", "list", "--format", "jsonl"]),
            ("warden.listed-route-1", ["route", "find", "key", "--format", "jsonl"]),
        ])
    func keys(name: String, words: [String]) throws {
        let file = TestFolders.repository.appending(path: "wiki/schemas/\(name).json")
        let schema = try Self.json(String(contentsOf: file, encoding: .utf8))
        let output = WardenRun(words, in: TestFolders.repository.path).output
        let documents = words.last == "jsonl" ? output.split(separator: "\n") : [output[...]]
        #expect(!documents.isEmpty)
        for document in documents {
            try expectKeys(of: Self.json(document), schema, within: schema, at: name)
        }
    }

    private func expectKeys(
        of value: Any, _ schema: [String: Any], within root: [String: Any], at path: String
    ) throws {
        var schema = schema
        if let reference = schema["$ref"] as? String {
            let name = reference.replacing("#/$defs/", with: "")
            let definitions = try #require(root["$defs"] as? [String: Any])
            schema = try #require(definitions[name] as? [String: Any])
        }
        if let object = value as? [String: Any] {
            let properties = try #require(schema["properties"] as? [String: Any], "\(path)")
            let required = try #require(schema["required"] as? [String])
            #expect(Set(object.keys).isSubset(of: properties.keys), "\(path)")
            #expect(Set(required).isSubset(of: object.keys), "\(path)")
            for (key, value) in object {
                let inner = try #require(properties[key] as? [String: Any])
                try expectKeys(of: value, inner, within: root, at: path + "." + key)
            }
        } else if let list = value as? [Any] {
            let items = try #require(schema["items"] as? [String: Any], "\(path)")
            for value in list { try expectKeys(of: value, items, within: root, at: path + "[]") }
        }
    }

    // File systems of macOS take the two spellings for one.
    #if os(Linux)
        @Test(
            "A playbook in another spelling of Unicode is not there",
            arguments: [
                ("caf\u{E9}", "caf\u{E9}", true), ("cafe\u{301}", "cafe\u{301}", true),
                ("caf\u{E9}", "cafe\u{301}", false), ("cafe\u{301}", "caf\u{E9}", false),
            ])
        func spelling(onDisk: String, inRoute: String, isThere: Bool) throws {
            try TestFolders.withTemporaryFolder { folder in
                for name in ["catalog", "wiki/playbooks"] {
                    try FileManager.default.createDirectory(
                        at: folder.appending(path: name), withIntermediateDirectories: true)
                }
                try Data("## Worker checklist\n\n- [ ] Ask.\n".utf8)
                    .write(to: URL(filePath: folder.path + "/wiki/playbooks/\(onDisk).md"))
                let route = """
                    {id: a, title: A, status: active, playbook: "wiki/playbooks/\(inRoute).md"}
                    """
                try Data(route.utf8).write(to: folder.appending(path: "catalog/a.yaml"))
                let run = WardenRun(["route", "show", "a", "--json"], in: folder.path)
                let steps = try Self.json(run.output)["steps"]
                #expect((steps is NSNull) != isThere)
            }
        }
    #endif
}
