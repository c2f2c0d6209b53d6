import Secrets
import Diagnostics
import Lint
import Catalog
import Text
import Testing

@Suite("Links, anchors and commands of pages")
struct WordsTests {
    /// A page with marks around what is found.
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let rule: String
        let page: String

        init(_ name: String, _ rule: String, _ page: String) {
            testDescription = name
            self.rule = rule
            self.page = page
        }
    }

    static let links = [
        Case("a link from the page's folder", "broken-link", "[a](⟦wiki/Other.md⟧)"),
        Case("code from the root", "broken-link", "`⟦wiki/Othr.md⟧`"),
        Case("code of a route's file", "broken-link", "`⟦catalog/other.yaml⟧`"),
        Case("a reference", "broken-link", "[a][b] and [b]\n\n[b]: ⟦none.md⟧ 'none'"),
        Case("an image", "broken-link", "![a](⟦a.png⟧)"),
        Case("a link with an anchor is one mistake", "broken-link", "[a](⟦none.md#there⟧)"),
        Case("a percent sign in code that decodes to nothing", "broken-link", "[a](⟦%4e.md⟧)"),
        Case("a heading of this page", "broken-anchor", "[a](⟦#word⟧)"),
        Case("a heading of another page", "broken-anchor", "[a](Other.md⟦#none⟧)"),
        Case("a heading in code", "broken-anchor", "`wiki/Other.md⟦#none⟧`"),
        Case(
            "a repeated heading has a number", "broken-anchor",
            "[a](#two) [b](#two-1) [c](⟦#two-2⟧)\n\n## Two\n\n## Two"),
        Case("another case", "broken-anchor", "[a](⟦#Words⟧)"),
    ]

    static let commands = [
        Case("an unknown command", "stale-command", "```sh\nwarden ⟦rout⟧ show key\n```"),
        Case("an unknown command below", "stale-command", "```\nwarden route ⟦shw⟧ key\n```"),
        Case(
            "an unknown option with a value", "stale-command",
            "```sh\nwarden route list ⟦--formt=ids⟧\n```"),
        Case(
            "an option of another command", "stale-command",
            "```sh\nwarden route list ⟦--json⟧\n```"),
        Case(
            "an unknown value of a closed set", "stale-command",
            "```sh\nwarden route list --format ⟦jsn⟧\n```"),
        Case(
            "an unknown value behind a sign", "stale-command",
            "```sh\nwarden route list ⟦--format=jsn⟧\n```"),
        Case("a route that is not there", "stale-command", "```sh\nwarden route show ⟦kee⟧\n```"),
        Case("a route in quotes", "stale-command", "```sh\nwarden route show ⟦'kee'⟧ | jq .\n```"),
        Case("no route", "stale-command", "```sh\n⟦warden route show --json⟧ # all of it\n```"),
        Case("one route too many", "stale-command", "```sh\nwarden route show key ⟦two⟧\n```"),
        Case(
            "in an item's fence", "stale-command", "- a\n  ```sh\n  warden route ⟦shw⟧ key\n  ```"),
        Case("in a quotation's fence", "stale-command", "> ```sh\n> warden ⟦x⟧\n> ```"),
        Case("in a fence of tildes", "stale-command", "~~~\nwarden ⟦x⟧\n~~~"),
        Case("behind a prompt", "stale-command", "```console\n$ warden ⟦x⟧\nwarden y\n```"),
        Case("behind a variable", "stale-command", "```sh\nWARDEN_JOBS=1 warden ⟦x⟧\n```"),
        Case(
            "on a line that goes on", "stale-command",
            "```sh\nwarden route show \\\n  key \\\n  ⟦--jsn⟧\n```"),
        Case("in a text fence", "stale-command", "```text\nwarden route ⟦shw⟧\n```"),
        Case("in a step of a workflow", "stale-command", "```yaml\n- run: |\n    warden ⟦x⟧\n```"),
    ]

    @Test("What does not exist is found, once", arguments: links + commands)
    func found(_ example: Case) throws {
        let marked = MarkedText("# Words\n\n" + example.page + "\n")
        let range = marked.range
        let expected = try #require(range)
        let findings = Self.findings(marked.text)
        let isPlaced = findings.map(\.range) == [expected]
        #expect(findings.map(\.rule.name) == [example.rule], "\(findings.map(\.message))")
        #expect(isPlaced, "\(findings.map { $0.file.text(in: $0.range) })")
    }

    @Test(
        "What exists, and what is left open, is not",
        arguments: [
            "[a](Other.md#two-words) `wiki/Other.md` `catalog/key.yaml`",
            "[a](./playbooks/../Other.md) [b](playbooks/key.md#owners)",
            "[a](playbooks/) [b](..) `wiki/` `catalog`",
            "[a](https://example.org/x.md#y) [b](mailto:a@example.org) <https://example.org>",
            "`catalog/<id>.yaml` `wiki/{a,b}.md` `wiki/*.md` `openbao:docs/x.md` `docs/x.md`",
            "[a](#) [b](#top) [c](#words) [d](#here) <a id=\"here\"></a>",
            "[a](Oth%65r.md) [b](<My notes.md>) [c](My%20notes.md)",
            "    [a](none.md)\n\n```\n[a](none.md)\n```",
            "```sh\nwarden\nwarden help\nwarden route\nwarden route show --help\n```",
            "```sh\nwarden route show <id> --json   # <id>: `kee`\nwarden route show \"$ID\"\n```",
            "```sh\nwarden route show ${ID} $FLAGS\nwarden <command> --<option>\n```",
            "```sh\nwarden route show <id> [--json]\nwarden [OPTIONS] route show ...\n```",
            "```sh\nwarden route list --format <format>\nwarden route list --format=$FORMAT\n```",
            "```sh\nwarden route show key 2>/dev/null > file\nwarden route show key; warden x\n```",
            "```sh\nwarden route show key && echo no\nwarden route show key<file\n```",
            "```sh\nwarden route show broken\nwardenx y\nmy warden x\n```",
            "```text\nwarden is a tool\nwarden: error\n```",
            "```console\n$ warden route show key\nwarden prints this\n```",
            "```markdown\nwarden x\n```",
            "warden x\n\n`warden x`\n\n    warden x",
        ])
    func notFound(_ page: String) {
        #expect(Self.findings("# Words\n\n\(page)\n").map(\.message) == [])
    }

    @Test(
        "The help is the text to write",
        arguments: [
            ("[a](Othr.md#x)", "did you mean `Other.md#x`?"),
            ("[a](wiki/Other.md)", "did you mean `Other.md`?"),
            ("[a](key.md)", "did you mean `playbooks/key.md`?"),
            ("[a](My-notes.md)", "did you mean `My%20notes.md`?"),
            ("[a](../catalog/kei.yaml)", "did you mean `../catalog/key.yaml`?"),
            ("`wiki/key.md`", "did you mean `wiki/playbooks/key.md`?"),
            (
                "[a](playbooks/Othr.md)",
                "write the path of a file that is there, from this page's folder"
            ),
            ("[a](Other.md#words-that-are-two)", "did you mean `#two-words`?"),
            ("[a](Other.md#zzzz)", "name a heading of that page"),
            ("```sh\nwarden route show zzzzzzzz\n```", "`warden route list` shows all"),
        ])
    func help(_ page: String, _ help: String) {
        #expect(Self.findings("# Words\n\n\(page)\n").map(\.help) == [help])
    }

    @Test("A line without an end is read to the end of its fence")
    func unfinished() {
        #expect(
            Self.findings("# W\n\n```sh\nwarden route show \\\n```\n").map(\.rule.name)
                == ["stale-command"])
        #expect(
            Self.findings("# W\n\n```sh\nwarden \"x\n```\n").map(\.rule.name)
                == ["stale-command"])
        #expect(Self.findings("# W\n\n```sh\nwarden ${x\n```\n").map(\.rule.name) == [])
    }

    @Test("What a fence without an end swallows is not judged")
    func swallowed() {
        #expect(
            Self.findings("# W\n\n```sh\nwarden route show \\\n\n<!-- /warden -->\n").map(
                \.rule.name) == ["unclosed-fence"])
    }

    @Test(
        "What GitHub or a shell reads as something else is no mistake",
        arguments: [
            "A note.[^1] And one more.[^two]\n\n[^1]: Internally.\n[^two]: See none.md.",
            "[a](Other.md#L19) [b](Other.md?plain=1#L19-L21) [c](Other.md#L19C5-L21C11)",
            "<h2 align=\"center\">Install <b>guide</b></h2>\n\n## Install guide\n\n"
                + "[a](#install-guide) [b](#install-guide-1)",
            "## Café\n\n<div>\n<h3>\nTwo\nlines &amp; more</h3>\n</div>\n\n[a](#two-lines--more)",
            "[a](Other.md#user-content-two-words)", "[a](/wiki/Other.md#two-words)",
            "<a href=\"Other.md#two-words\">x</a>",
            "`wiki/Other.md:12` `wiki/...` `catalog/ID.yaml`",
            "```sh\ncat <<EOF > x\nwarden rout shw\nEOF\nwarden route list\n```",
            "```sh\ncat <<-'END A' x\n\twarden no\n\tEND A\nwarden route list\n```",
            "```sh\nwarden route list --format FORMAT\nwarden route show {key,kee}\n```",
            "```sh\nwarden route show op...\nwarden route show YOUR-ID\n```",
            "[a](Other.md#:~:text=hi) [b](Other.md#two-words:~:text=hi)",
            "[a]({{site.url}}/x) <a href=\"{{ url }}\">b</a>",
            "```toml\nwarden = \"1.0\"\n```\n\n```Python\nwarden = Warden()\n```",
            "```sh\n./warden route list\nC:/tools/warden.exe route list\n```",
        ])
    func noMistake(_ page: String) {
        #expect(Self.findings("# Words\n\n\(page)\n").map(\.message) == [])
    }

    @Test(
        "What looks so is one all the same",
        arguments: [
            ("[a][1]\n\n[1]: Internally.", "broken-link"), ("[a](#L)", "broken-anchor"),
            ("[a][^ 1]\n\n[^ 1]: none.md", "broken-link"),
            ("[a](#L19-)", "broken-anchor"), ("[a](#user-content-none)", "broken-anchor"),
            ("<img src=\"none.png\">", "broken-link"), ("[a](/none.md)", "broken-link"),
            ("<h2>One</h3>\n\n[a](#one)", "broken-anchor"), ("`wiki/None.md:12`", "broken-link"),
            ("```sh\ncat <<<EOF\nwarden rout\n```", "stale-command"),
            ("```sh\n./warden rout\n```", "stale-command"),
            ("```sh\nwarden.exe rout\n```", "stale-command"),
            ("```BASH\nwarden rout\n```", "stale-command"),
            ("```go\nwarden route shw\n```", "stale-command"),
            ("[a](Other.md#two:~:text=hi)", "broken-anchor"),
            ("```sh\nwarden route list --FORMAT x\n```", "stale-command"),
        ])
    func mistake(_ page: String, rule: String) {
        #expect(Self.findings("# Words\n\n\(page)\n").map(\.rule.name) == [rule])
    }

    @Test("An anchor that differs only in what nobody sees is shown with it")
    func selector() {
        let found = Self.findings("# Words\n\n## ⚙\u{FE0F} Setup\n\n[a](#-setup)\n")
        #expect(
            found.map(\.help) == [
                "the heading's anchor differs only in U+FE0F, which nobody sees: write "
                    + "`#%EF%B8%8F-setup`"
            ])
    }

    /// What lint finds in `wiki/Words.md` beside the right files of a route, and a broken one.
    private static func findings(_ page: String) -> [Diagnostic] {
        let files = [
            "catalog/key.yaml": ExampleRoute(id: "key", fields: "", without: []).text,
            "catalog/broken.yaml": "id: [",
            "wiki/Other.md": "# Other\n\n## Two words\n",
            "wiki/My notes.md": "# Notes\n",
        ]
        let given = ExampleRepository(files: files).snapshot
        let words = SourceFile(path: "wiki/Words.md", bytes: Array(page.utf8))
        let all =
            given.routes.map { CatalogFile.route($0) } + given.pages.map { CatalogFile.page($0) }
            + [CatalogFile(reading: words)]
        let folders = ["wiki", "wiki/playbooks", "catalog"]
        let snapshot = CatalogSnapshot(all) { folders.contains($0.text.shown) }
        return TestRun.findings(in: snapshot).filter { $0.file.path == words.path }
    }
}
