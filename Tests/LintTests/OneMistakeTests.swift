import Diagnostics
import Lint
import Catalog
import Text
import Testing

@Suite("One mistake is one finding")
struct OneMistakeTests {
    /// Files of a repository by path, and the rules that are to be found, in order.
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let files: [String: String]
        let expected: [String]

        init(_ name: String, _ files: [String: String], finds expected: [String]) {
            testDescription = name
            self.files = files
            self.expected = expected
        }

        /// A case of one route, some fields of which are given.
        init(
            _ name: String, _ fields: String, without missing: Set<String> = [],
            finds expected: [String]
        ) {
            let route = ExampleRoute(id: "key", fields: fields, without: missing).text
            self.init(name, ["catalog/key.yaml": route], finds: expected)
        }
    }

    private static let draft = "status: draft\nfallback: "

    static let routes = [
        Case(
            "a gate's date that does not exist",
            "gates:\n  - condition: It works\n    met: 2026-02-31\n", finds: ["invalid-date"]),
        Case(
            "evidence without a value",
            "gates:\n  - condition: It works\n    met: 2026-06-24\n    evidence:\n",
            finds: ["empty-value"]),
        Case(
            "a misspelt fallback", "status: draft\nfalback: key\ngates:\n  - condition: It works\n",
            without: ["fallback"], finds: ["unknown-field"]),
        Case("a fallback that is no id", draft + "Not An Id", finds: ["invalid-id"]),
        Case(
            "a fallback to nothing of an active route", "status: active\nfallback: nothing",
            finds: ["dangling-route"]),
        Case("a route that falls back to itself", draft + "key", finds: ["route-cycle"]),
        Case(
            "a misspelt review", "reviw:\n  last: 2026-06-24", without: ["review"],
            finds: ["unknown-field"]),
        Case(
            "a misspelt day of the review", "review:\n  lst: 2026-06-24", finds: ["unknown-field"]),
        Case(
            "a review with a cadence alone", "review:\n  cadence: annual", finds: ["review-never"]),
        Case(
            "a deprecated route is not reviewed", "status: deprecated\nreplaced_by: key\n",
            without: ["review"], finds: ["route-cycle"]),
        Case(
            "a character without width in an id", draft + "other\u{200B}-key",
            finds: ["invisible-character"]),
        Case(
            "a character without width in a field's name", "tit\u{200B}le: Key", without: ["title"],
            finds: ["invisible-character"]),
        Case(
            "a line separator that YAML refuses", "summary: One\u{2028}two", finds: ["yaml-refused"]
        ),
    ]

    static let catalogs = [
        Case(
            "a fallback to a broken route",
            [
                "catalog/key.yaml": ExampleRoute(id: "key", fields: draft + "other", without: [])
                    .text,
                "catalog/other.yaml": "id: [",
            ], finds: ["yaml-syntax"]),
        Case(
            "a fallback to a misplaced route",
            [
                "catalog/key.yaml": ExampleRoute(id: "key", fields: draft + "other", without: [])
                    .text,
                "catalog/old/other.yaml": "id: other\n",
            ], finds: ["not-a-route"]),
        Case(
            "two circles",
            [
                "catalog/a.yaml": ExampleRoute(id: "a", fields: draft + "b", without: []).text,
                "catalog/b.yaml": ExampleRoute(id: "b", fields: draft + "a", without: []).text,
                "catalog/c.yaml": ExampleRoute(id: "c", fields: draft + "b", without: []).text,
                "catalog/d.yaml": ExampleRoute(id: "d", fields: draft + "d", without: []).text,
            ], finds: ["route-cycle", "route-cycle"]),
        Case(
            "two routes that share two properties",
            [
                "catalog/a.yaml": ExampleRoute(id: "a", fields: custody, without: []).text,
                "catalog/b.yaml": ExampleRoute(id: "b", fields: custody, without: []).text,
            ], finds: ["duplicate-custody"]),
        Case(
            "a byte order mark at the start",
            [
                "catalog/key.yaml": "\u{FEFF}"
                    + ExampleRoute(id: "key", fields: "", without: []).text
            ],
            finds: []),
        Case(
            "a family emoji",
            [
                "wiki/A.md":
                    "# \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} \u{2764}\u{FE0F}\u{200D}\u{1F525}\n"
            ], finds: []),
        Case(
            "a flag of tags",
            ["wiki/A.md": "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}\n"],
            finds: []),
        Case("a tag alone", ["wiki/A.md": "a\u{E0067}\n"], finds: ["invisible-character"]),
        Case(
            "a sentence in tags after a black flag",
            ["wiki/A.md": "\u{1F3F4}\u{E0072}\u{E0075}\u{E006E}\u{E007F}\n"],
            finds: [String](repeating: "invisible-character", count: 4)),
        Case(
            "joiners between selectors", ["wiki/A.md": "\u{2764}\u{FE0F}\u{200D}\u{FE0F}\n"],
            finds: ["invisible-character", "invisible-character"]),
        Case(
            "a playbook in another spelling",
            [
                "catalog/key.yaml": ExampleRoute(
                    id: "key", fields: "playbook: wiki/playbooks/cafe\u{301}.md", without: []
                ).text, "wiki/playbooks/caf\u{E9}.md": "# Title of key\n",
            ], finds: ["playbook-missing"]),
        Case(
            "a joiner between letters", ["wiki/A.md": "a\u{200D}b\n"],
            finds: ["invisible-character"]),
        Case(
            "a vertical tab behind a line feed", ["wiki/A.md": "abc\n\u{0B}defghijk\n"],
            finds: ["invisible-character"]),
        Case("carriage returns before line feeds", ["wiki/A.md": "a\r\nb\r\n"], finds: []),
        Case("a file of any ending", ["wiki/a.txt": "a\u{202E}b"], finds: ["invisible-character"]),
        Case(
            "a link out of the repository", ["wiki/A.md": "[a](../../a.md) [b](/etc/passwd)"],
            finds: ["path-escapes", "broken-link"]),
    ]

    private static let custody =
        "custody:\n  store: openbao\n  path: shared\n  properties: [ONE, TWO]\n"

    @Test("in a route", arguments: routes)
    func route(_ example: Case) {
        expect(example)
    }

    @Test("in a catalog", arguments: catalogs)
    func catalog(_ example: Case) {
        expect(example)
    }

    private func expect(_ example: Case) {
        let repository = ExampleRepository(files: example.files)
        #expect(TestRun.findings(in: repository.snapshot).map(\.rule.name) == example.expected)
    }
}
