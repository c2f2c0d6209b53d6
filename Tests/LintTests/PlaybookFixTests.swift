import Diagnostics
import Secrets
import Lint
import Catalog
import Text
import Testing

@Suite("Fixes of playbooks")
struct PlaybookFixTests {
    /// A route and a page that differ, and what the page says once it is fixed.
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let rule: String
        let route: String
        let page: String
        let missing: Set<String>
        let fixed: String

        init(
            _ name: String, _ rule: String, route: String = "", page: String,
            without missing: Set<String> = [], fixed: String
        ) {
            testDescription = name
            self.rule = rule
            self.route = route
            self.page = page
            self.missing = missing
            self.fixed = fixed
        }

        /// The files with the line break that the page is written with.
        func files(lineBreak: String) -> [String: String] {
            let route = ExampleRoute(id: "key", fields: route, without: []).text
            let decoded = try? RouteFile(
                SourceFile(path: "catalog/key.yaml", bytes: Array(route.utf8))
            ).route()
            let text = decoded.map { ExamplePlaybook(for: $0, parts: page, without: missing).text }
            var files = ["catalog/key.yaml": route]
            files["wiki/playbooks/key.md"] = text?.replacing("\n", with: lineBreak)
            if route.contains("fallback: openbao-api-key") {
                let fallback = ExampleRoute(id: "openbao-api-key", fields: "", without: []).text
                files["catalog/openbao-api-key.yaml"] = fallback
                let source = SourceFile(
                    path: "catalog/openbao-api-key.yaml", bytes: Array(fallback.utf8))
                files["wiki/playbooks/openbao-api-key.md"] =
                    (try? RouteFile(source).route())
                    .map { ExamplePlaybook(for: $0, parts: "", without: []).text }
            }
            return files
        }
    }

    private static let draft =
        "status: draft\nfallback: openbao-api-key\ngates:\n  - condition: It works\n"

    static let header = [
        Case(
            "a wrong title", "playbook-header", page: "# Another title",
            fixed: "# Title of key\n\nDate: "),
        Case(
            "a title that reads as markup", "playbook-header",
            route: "title: 'A *b* [c] `d` <e> #'",
            page: "# Another title", fixed: ##"# A \*b\* \[c\] d \<e\> \#"## + "\n"),
        Case(
            "no title", "playbook-header", page: "", without: ["#"],
            fixed: "# Title of key\n\nDate: 2026-06-24"),
        Case(
            "a workplan that is missing", "playbook-header", route: "workplan: WP-1 T4", page: "",
            without: ["Workplan"],
            fixed: "Date: 2026-06-24\n\nWorkplan: WP-1 T4\n\nCatalog: `key`\n\n## Owners"),
        Case(
            "a workplan that is missing between lines of one paragraph", "playbook-header",
            route: "workplan: WP-1 T4", page: "Date: 2026-06-24\n Catalog: `key`",
            without: ["Workplan", "Catalog"],
            fixed: "Date: 2026-06-24\nWorkplan: WP-1 T4\n Catalog: `key`"),
        Case(
            "another workplan, with prose behind it", "playbook-header",
            route: "workplan: WP-1 T4", page: "Workplan: WP-1 T3 (moved), see there",
            fixed: "Workplan: WP-1 T4 (moved), see there\n"),
        Case(
            "a longer workplan", "playbook-header", route: "workplan: WP-1 T4",
            page: "Workplan: WP-1 T42", fixed: "Workplan: WP-1 T4\n"),
        Case(
            "an empty workplan", "playbook-header", route: "workplan: WP-1",
            page: "Workplan:", fixed: "Workplan: WP-1\n"),
        Case(
            "no catalog line", "playbook-header", route: draft, page: "", without: ["Catalog"],
            fixed: "Date: 2026-06-24\n\nCatalog: `key`, draft until its promotion gate is met\n"),
        Case(
            "no catalog line, and a title without an empty line below it", "playbook-header",
            page: "# Title of key\nThe lead.", without: ["Catalog", "Date"],
            fixed: "# Title of key\n\nCatalog: `key`\n\nThe lead."),
        Case(
            "another id", "playbook-header", route: draft,
            page: "Catalog: `other-key`, draft until it works",
            fixed: "Catalog: `key`, draft until it works\n"),
        Case(
            "an id without code", "playbook-header", page: "Catalog: key",
            fixed: "Catalog: `key`\n"),
        Case(
            "an empty catalog line", "playbook-header", route: draft, page: "Catalog:",
            fixed: "Catalog: `key`, draft until its promotion gate is met\n"),
        Case(
            "a promoted draft, its line wrapped", "playbook-header",
            page: "Catalog: `key`\n(*draft*)", fixed: "Catalog: `key`\n"),
        Case(
            "a promoted draft in warden's words", "playbook-header",
            page: "Catalog: `key`, draft until its promotion gate is met.",
            fixed: "Catalog: `key`\n"),
        Case(
            "a draft that is not called one", "playbook-header", route: draft,
            page: "Catalog: `key`.", fixed: "`key`, draft until its promotion gate is met."),
    ]

    private static let owners =
        "owners:\n  - concern: The path\n    repo: platform\n    doc: docs/openbao.md\n"
        + "  - concern: Use of `A|B` (C_D_E)\n    repo: consumer\n"

    static let tables = [
        Case(
            "a header without its line of hyphens", "playbook-owners", route: owners,
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                | The path | `platform` | `docs/openbao.md` |
                | Use of A\\|B (C_D_E) | `consumer` | none known |
                """,
            fixed: """
                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | The path | `platform` | `docs/openbao.md` |
                | Use of A\\|B (C_D_E) | `consumer` | none known |

                """),
        Case(
            "a cell that differs, with prose beside it", "playbook-owners", route: owners,
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | The path | ask `platform` first | see `docs/old.md` there |
                | Use of A\\|B (C_D_E) | `consumer` | none known |
                """, fixed: "| ask `platform` first | see `docs/openbao.md` there |\n"),
        Case(
            "reordered and extra columns", "playbook-owners", route: owners,
            page: """
                ## Owners

                | Doc by | authoritative doc | Since | Concern | Owner repo |
                |---|:-:|---|---|---|
                | A | see `docs/old.md` | 1 | The path | `platform` |
                | B | none known | 2 | Use of `A\\|B` (C_D_E) | `consumer` |
                """,
            fixed: """
                | A | see `docs/openbao.md` | 1 | The path | `platform` |
                | B | none known | 2 | Use of `A\\|B` (C_D_E) | `consumer` |
                """),
        Case(
            "a misspelt header, with more columns and another owner's row", "playbook-owners",
            route: owners,
            page: """
                ## Owners

                | Concern | Ownr repo | Authoritative doc | Phone | Since |
                |---|---|---|---|---|
                | The path | `platform` | `docs/openbao.md` | +41 | 2020 |
                | Use of `A\\|B` (C_D_E) | `consumer` | none known | +42 | 2021 |
                """,
            fixed: """
                | Concern | Owner repo | Authoritative doc | Phone | Since |
                |---|---|---|---|---|
                | The path | `platform` | `docs/openbao.md` | +41 | 2020 |
                """),
        Case(
            "a row that is missing", "playbook-owners", route: owners,
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | The path | `platform` | `docs/openbao.md` |
                """,
            fixed: "`docs/openbao.md` |\n| Use of `A\\|B` (C_D_E) | `consumer` | none known |\n"),
        Case(
            "a table without rows", "playbook-owners", route: owners,
            page: "## Owners\n\n| Concern | Owner repo | Authoritative doc |\n|---|---|---|",
            fixed: """
                |---|---|---|
                | The path | `platform` | `docs/openbao.md` |
                | Use of `A\\|B` (C_D_E) | `consumer` | none known |
                """),
        Case(
            "a row that is too short", "playbook-owners",
            page: """
                ## Owners

                Concern | Owner repo | Authoritative doc
                ---|---|---
                The path | `platform`
                """, fixed: "The path | `platform` | `docs/openbao.md` |\n"),
        Case(
            "empty cells", "playbook-owners",
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                || `platform` ||
                """, fixed: "| The path | `platform` | `docs/openbao.md` |\n"),
        Case(
            "no table", "playbook-owners", page: "## Owners\nAsk around.",
            fixed: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | The path | `platform` | `docs/openbao.md` |

                Ask around.
                """),
        Case(
            "a table in a quotation", "playbook-owners", route: owners,
            page: """
                ## Owners

                > | Concern | Owner repo | Authoritative doc |
                > |---|---|---|
                > | The path | `platform` | `docs/openbao.md` |
                """, fixed: "> | Use of `A\\|B` (C_D_E) | `consumer` | none known |\n"),
        Case(
            "a concern that reads as markup", "playbook-owners",
            route: "owners:\n  - concern: '*All* of <b> and [c]'\n    repo: platform\n",
            page: "## Owners\n\nNone.",
            fixed: #"| \*All\* of \<b\> and \[c\] | `platform` | none known |"#),
        Case(
            "an action that is missing", "playbook-actions",
            route: "actions:\n  - repo: platform\n    action: Provision it\n",
            page: "## Owner-repo next actions\n\nNo open action is known.",
            fixed: "| Repo | Action |\n|---|---|\n| `platform` | Provision it |\n"),
    ]

    private static let custody = "custody:\n  store: openbao\n  path: a/b\n"

    static let custodies = [
        Case(
            "another path, with prose beside it", "playbook-custody",
            route: custody + "  properties: [ONE]\n",
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | by convention `a/c` settled |
                | Property | `ONE` |
                """, fixed: "| Path | by convention `a/b` settled |\n| Property | `ONE` |"),
        Case(
            "another path and another property, each alone", "playbook-custody",
            route: custody + "  properties: [API_KEY]\n",
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | `c/b` |
                | Properties | `OTHER_KEY` |
                """, fixed: "| Path | `a/b` |\n| Properties | `API_KEY` |"),
        Case(
            "a path that is known now", "playbook-custody",
            route: custody + "  properties: [ONE, TWO]\n",
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | not known yet |
                | Properties | |
                """, fixed: "| Path | `a/b` |\n| Properties | `ONE`, `TWO` |"),
        Case(
            "rows that are missing", "playbook-custody", route: custody + "  properties: [ONE]\n",
            page: "## Expected custody shape\n\n| Part | Value |\n|---|---|\n| Store | `openbao` |",
            fixed: "| Store | `openbao` |\n| Path | `a/b` |\n| Properties | `ONE` |\n"),
        Case(
            "no table", "playbook-custody", route: custody + "  properties: [ONE]\n",
            page: "## Expected custody shape\n\nAsk.",
            fixed: "|---|---|\n| Path | `a/b` |\n| Properties | `ONE` |\n\nAsk."),
    ]

    @Test(
        "One rule finds it, the fix makes it right, and nothing is left",
        arguments: header + tables + custodies, ["\n", "\r\n"])
    func fix(_ example: Case, _ lineBreak: String) {
        let files = example.files(lineBreak: lineBreak)
        let sources = files.map {
            SourceFile(path: MaskedText($0.key), bytes: Array($0.value.utf8))
        }
        let snapshot = CatalogSnapshot(sources.map { CatalogFile(reading: $0) }) { _ in false }
        let before = TestRun.findings(in: snapshot)
        #expect(Set(before.map(\.rule.name)) == [example.rule])
        let run = FixRun(files)
        let isComplete = run.findings.isEmpty
        // The day on which a page was written is known to nobody but its author.
        let needsDate = example.missing.contains("Date")
        #expect(isComplete || needsDate, "\(run.findings.map(\.message))")
        let page = run.text(of: "wiki/playbooks/key.md")
        #expect(page.replacing("\r\n", with: "\n").contains(example.fixed), "\(page)")
        let isUniform = !page.replacing(lineBreak, with: "").contains { $0.isNewline }
        #expect(isUniform, "the page has other line breaks than before")
    }
}
