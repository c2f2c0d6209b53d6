import Diagnostics
import Secrets
import Testing

@testable import Catalog

@Suite("The table of fields")
struct FieldTableTests {
    /// A route file with every declared field, in flow style below its own keys.
    private static var everyField: String {
        Route.fields.table.fields.map { "\($0.name): \(value(of: $0.type, $0.name))\n" }.joined()
    }

    private static func value(of type: FieldType, _ name: String) -> String {
        switch type {
        case .text: "some words"
        case .kind: "api-key"
        case .routeID: name == Route.fields.id.name ? "whole" : "another"
        case .choice(let choice): choice.words[0]
        case .date: "2026-06-24"
        case .repository: "platform"
        case .path, .document: "wiki/playbooks/whole.md"
        case .link(let target):
            "https://forge.example/" + target.placeholders.map(\.written).joined(separator: "/")
        case .list(let element): "[\(value(of: element, name))]"
        case .mapping(let table):
            "{"
                + table.fields.map { "\($0.name): \(value(of: $0.type, $0.name))" }
                .joined(separator: ", ") + "}"
        }
    }

    @Test("Every declared field decodes, and a file may have them all")
    func decodes() throws {
        let file = RouteText.file(Self.everyField)
        #expect(RouteText.problems(file) == [])
        try expectAll(in: file.route().record, of: Route.fields.table)
    }

    private func expectAll(in record: FieldRecord, of table: FieldTable) throws {
        for (index, field) in table.fields.enumerated() {
            let value = record.value(at: index)
            switch (value, field.type) {
            case (.text, .text), (.text, .kind), (.text, .repository), (.text, .path),
                (.text, .document), (.routeID, .routeID), (.date, .date), (.choice, .choice):
                break
            case (.texts(let texts), .list): #expect(texts.count == 1)
            case (.record(let inner), .mapping(let table)): try expectAll(in: inner, of: table)
            case (.records(let inner), .list(of: .mapping(let table))):
                try expectAll(in: #require(inner.first), of: table)
            default: Issue.record("`\(field.name)` decodes to \(String(describing: value))")
            }
        }
    }

    @Test("The name of every field has one spelling, and a misspelling of it is told")
    func names() {
        for field in Route.fields.table.fields {
            let wrong = Self.everyField.replacing("\n\(field.name):", with: "\n\(field.name)_:")
            guard wrong != Self.everyField else { continue }
            let problems = RouteText.file(wrong).problems
            #expect(problems.map(\.rule) == [.unknownField])
            #expect(problems.first?.help == "did you mean `\(field.name)`?")
        }
    }

    @Test(
        "A search reads the fields that say so",
        arguments: Route.fields.table.fields.map(\.name))
    func search(name: String) throws {
        let field = try #require(Route.fields.table.fields.first { $0.name == name })
        let text =
            switch field.type {
            case .list(of: .text): "[unheard]"
            case .text, .kind: "unheard"
            default: ""
            }
        guard !text.isEmpty else { return }
        let lines = Self.everyField.split(separator: "\n").map { line in
            line.starts(with: field.name + ":") ? "\(field.name): \(text)" : String(line)
        }
        let route = try RouteText.file(lines.joined(separator: "\n")).route()
        let isFound = RouteSearch(["unheard"]).answers(of: route) != nil
        #expect(isFound == (field.searchWeight != nil))
    }
}
