import Diagnostics
import Secrets
import Catalog
import Text
import Testing
import YAML

@Suite("The page on the catalog format", .serialized)
struct CatalogFormatTests {
    private static let page = "wiki/CatalogFormat.md"

    // MARK: - Fields

    @Test("It has every declared field")
    func fields() throws {
        try GeneratedPart(page: Self.page, name: "fields").expect(
            Self.tables(of: Route.fields.table))
    }

    @Test("It has every setting, and of the rules where they are listed")
    func settings() throws {
        try GeneratedPart(page: Self.page, name: "settings").expect(
            Self.tables(of: Settings.fields.table, but: "lint"))
    }

    private static func tables(of table: FieldTable, but excluded: String? = nil) -> String {
        let nested = table.fields.compactMap { field in
            field.type.table.map { (field.name, $0) }
        }
        let tables =
            [rows(of: table)]
            + nested.filter { $0.0 != excluded }
            .map { name, table in "### In `\(name)`\n\n" + rows(of: table) }
        return tables.joined(separator: "\n\n")
    }

    private static func rows(of table: FieldTable) -> String {
        let rows = table.fields.map { field in
            "| `\(field.name)` | \(words(field.type)) | \(words(field.requirement)) "
                + "| \(field.meaning) |"
        }
        return (["| Field | Value | Needed | What it says |", "|---|---|---|---|"] + rows)
            .joined(separator: "\n")
    }

    private static func words(_ type: FieldType) -> String {
        switch type {
        case .mapping: "a mapping"
        case .list(of: .mapping): "a list of mappings"
        case .list(of: .document): "a list of documents"
        case .list: "a list of texts"
        default: type.words
        }
    }

    private static func words(_ requirement: Requirement) -> String {
        switch requirement {
        case .always: "always"
        case .of(let status, nil): "of a \(status.rawValue) route"
        case .of(let status, let other?):
            "of a \(status.rawValue) route without `\(other)`"
        case .optional: "no"
        }
    }

    // MARK: - What is refused

    /// Something that is refused, and YAML that has it.
    struct Refusal: CustomTestStringConvertible {
        let name: String
        let yaml: String

        var testDescription: String { name }
    }

    static let refusals = [
        Refusal(name: "Anchors and aliases", yaml: "a: &name value\nb: *name"),
        Refusal(name: "Tags", yaml: "met: !!str 2026-06-24"),
        Refusal(name: "Merge keys", yaml: "custody:\n  <<: {store: openbao}\n  path: a/b"),
        Refusal(name: "Keys that are lists or mappings", yaml: "[a, b]: c"),
        Refusal(name: "Empty keys", yaml: "- : value"),
        Refusal(name: "Explicit keys", yaml: "? key\n: value"),
        Refusal(name: "Duplicate keys", yaml: "title: one\nstatus: draft\ntitle: two"),
        Refusal(
            name: "Directives but `%YAML 1.2`", yaml: "%TAG ! tag:example.com,2026:\n---\na: b"),
        Refusal(name: "Tabs as indentation", yaml: "owners:\n\t- repo: a"),
        Refusal(name: "Surrogate escapes", yaml: "title: \"\\uD83D\\uDE00\""),
        Refusal(name: "A carriage return without a line feed", yaml: "status: draft\rid: a"),
        Refusal(
            name: "Line breaks of other readers (U+0085, U+2028, U+2029)",
            yaml: "status: draft # reviewed\u{2028}id: a"),
        Refusal(name: "Control characters", yaml: "title: \u{1}"),
        Refusal(name: "A byte order mark that is not at the start", yaml: "title: a\u{FEFF}b"),
        Refusal(
            name: "More than 64 levels",
            yaml: "a: " + String(repeating: "[", count: 64) + String(repeating: "]", count: 64)),
        Refusal(
            name: "An indentation digit where a document is one text (readers differ on it)",
            yaml: "--- |2\n  text"),
        Refusal(name: "An unquoted colon in a value", yaml: "title: Keys: where they are"),
        Refusal(name: "An unclosed quote", yaml: "title: \"Keys\nstatus: draft"),
        Refusal(name: "An unclosed bracket", yaml: "keywords: [one, two\nstatus: draft"),
        Refusal(name: "Wrong indentation", yaml: "owners:\n  - repo: a\n    doc: b\n   concern: c"),
        Refusal(name: "A key without a space after its colon", yaml: "title:Keys\nstatus: draft"),
    ]

    @Test("It shows what is refused, with the words that warden has for it")
    func refused() throws {
        let parts = Self.refusals.map { refusal in
            let file = SourceFile(path: "route.yaml", bytes: Array((refusal.yaml + "\n").utf8))
            let found = YAMLStream(reading: file).problems.map { $0.diagnostic(in: file) }
            let words = found.map { problem in
                let start = LineTable(file.bytes(for: .structure)).position(of: problem.range.start)
                let help = problem.help.map { "\n    \($0)" } ?? ""
                return "\(start.line):\(start.column): \(problem.message)\(help)"
            }
            let yaml = Self.shown(refusal.yaml)
            return """
                **\(refusal.name)**

                ```text
                \(yaml)
                ```

                ```text
                \(words.joined(separator: "\n"))
                ```
                """
        }
        try GeneratedPart(page: Self.page, name: "refused").expect(parts.joined(separator: "\n\n"))
    }

    /// The text with what is not seen made visible.
    private static func shown(_ yaml: String) -> String {
        yaml.unicodeScalars.map { scalar in
            switch scalar {
            case "\n": "\n"
            case "\t": "→   "
            case let hidden where HiddenCharacter(hidden) != nil:
                "⟨U+\(String(hidden.value + 0x10000, radix: 16, uppercase: true).suffix(4))⟩"
            default: String(scalar)
            }
        }.joined()
    }

    @Test("Each of them is refused", arguments: refusals)
    func isRefused(refusal: Refusal) {
        #expect(!YAMLStream(reading: Array(refusal.yaml.utf8)).problems.isEmpty)
    }
}
