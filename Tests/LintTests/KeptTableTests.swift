import Diagnostics
import Lint
import Testing

@Suite("The table of routes that a page keeps")
struct KeptTableTests {
    private static let page = "wiki/Routes.md"

    /// A page with something between the two comments.
    private static func page(_ content: String) -> String {
        "# Routes\n\n<!-- warden: routes -->\n\(content)\n<!-- /warden -->\n\nMore.\n"
    }

    private static let head = "| Route | Title | Status | Owners |\n|---|---|---|---|"

    private static let table = """

        \(head)
        | [`key`](playbooks/key.md) | A \\| b | active | `platform` |
        | [`key-two`](playbooks/key-two.md) | Title of key-two | active | `platform` |

        """

    /// Two active routes and a deprecated one, and a page.
    private static func files(_ page: String, at path: String = page) -> [String: String] {
        [
            "catalog/key.yaml": ExampleRoute(id: "key", fields: "title: A | b", without: []).text,
            "catalog/key-two.yaml": ExampleRoute(id: "key-two", fields: "", without: []).text,
            "catalog/old.yaml": ExampleRoute(
                id: "old", fields: "status: deprecated\nreplaced_by: key", without: []
            ).text,
            "wiki/playbooks/key.md": "# Key\n", "wiki/playbooks/key-two.md": "# Key two\n",
            path: page,
        ]
    }

    private static func found(_ files: [String: String]) -> [Diagnostic] {
        FixRun.findings(in: files).filter { $0.rule == .outdatedTable }
    }

    @Test(
        "A table that says the same is right, however wide it is",
        arguments: [
            table,
            table.replacing("|---|", with: "| :--- |").replacing(" | ", with: "   |  "),
            "\n" + table + "\n\n", String(table.dropFirst().dropLast()),
            table.replacing("\n", with: "\r\n"),
        ])
    func right(content: String) {
        #expect(Self.found(Self.files(Self.page(content))).isEmpty)
    }

    @Test(
        "Any other is written anew, and nothing around it",
        arguments: [
            "", "\n\(head)\n", "\nText.\n", table.replacing("active", with: "draft"),
            table.replacing("`platform` |\n| [`key-two`", with: "`else` |\n| [`key-two`"),
            table + "| [`old`](playbooks/old.md) | Title of old | deprecated | `platform` |\n",
            table.replacing("playbooks/key.md", with: "playbooks/key-two.md"),
        ])
    func written(content: String) {
        let files = Self.files(Self.page(content))
        #expect(Self.found(files).map(\.message) == ["the table of routes is out of date"])
        #expect(FixRun(files).text(of: Self.page) == Self.page(Self.table))
    }

    @Test("It is written with the page's line breaks, and in a folder below with its links")
    func elsewhere() {
        let path = "wiki/deep/er/Routes.md"
        let fixed = FixRun(
            Self.files(Self.page("").replacing("\n", with: "\r\n"), at: path)
        ).text(of: path)
        let wanted = Self.page(Self.table.replacing("(playbooks", with: "(../../playbooks"))
        #expect(fixed == wanted.replacing("\n", with: "\r\n"))
    }

    @Test("A playbook that is missing is not linked")
    func missing() {
        var files = Self.files(Self.page(""))
        files["wiki/playbooks/key.md"] = nil
        let wanted = Self.page(Self.table.replacing("[`key`](playbooks/key.md)", with: "`key`"))
        #expect(FixRun(files).text(of: Self.page) == wanted)
    }

    @Test("Two tables on a page are both kept")
    func two() {
        let fixed = FixRun(Self.files(Self.page("") + Self.page("")))
        #expect(fixed.text(of: Self.page) == Self.page(Self.table) + Self.page(Self.table))
    }

    @Test("With a broken route, or outside wiki/, nothing is said")
    func unjudged() {
        var files = Self.files(Self.page(""))
        files["catalog/torn.yaml"] = "id: torn\nstatus: [\n"
        #expect(Self.found(files).isEmpty)
        #expect(Self.found(Self.files(Self.page(""), at: "catalog/Routes.md")).isEmpty)
        #expect(
            Self.found(Self.files("```text\n\(Self.page(""))```\n")).isEmpty, "it is code")
    }

    @Test(
        "A comment without its partner is told",
        arguments: [
            ("<!-- warden: routes -->\n", "the table of routes that begins here has no end"),
            ("<!-- /warden -->\n", "no table of routes begins before this comment"),
            (
                "<!-- warden: routes -->\n\n" + page(table),
                "the table of routes that begins here has no end"
            ),
        ])
    func stray(text: String, message: String) {
        #expect(Self.found(Self.files(text)).map(\.message) == [message])
    }
}
