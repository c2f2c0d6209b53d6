import Diagnostics
import Secrets
import Lint
import Catalog
import Text
import Testing

@Suite("Playbooks and their routes")
struct PlaybookTests {
    /// A route and a page, and what is found: the rule and the text that it points at.
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let route: String
        let page: String
        let missing: Set<String>
        let found: [String]

        init(
            _ name: String, route: String = "", page: String = "",
            without missing: Set<String> = [],
            finds found: [String]
        ) {
            testDescription = name
            self.route = route
            self.page = page
            self.missing = missing
            self.found = found
        }
    }

    private static let owner = "owners:\n  - concern: The path\n    repo: platform\n"

    static let sections = [
        Case(
            "two sections are missing", without: ["Owners", "See also"],
            finds: ["playbook-sections: Title of key"]),
        Case(
            "a misspelt heading", page: "## Owner\n\nNobody.", without: ["Owners"],
            finds: ["playbook-sections: Owner"]),
        Case(
            "a heading of another level", page: "## See also\n\n### Worker checklist\n",
            without: ["Worker checklist"], finds: ["playbook-sections: Worker checklist"]),
        Case(
            "a section that stands too late", page: "## Owners\n\n## Other\n\n## See also\n\n### A",
            finds: ["playbook-owners: Owners"]),
        Case(
            "the first section stands last",
            page: "## See also\n\nNone.\n\n## Owners\n\n" + table, without: ["Owners"],
            finds: ["playbook-sections: Owners"]),
        Case(
            "a section that is there twice", page: "## See also\n\n- Nothing.\n\n## See `also`",
            finds: ["playbook-sections: See `also`"]),
        Case(
            "a heading in a quotation is none", page: "## History\n\n> ## See also",
            without: ["See also"], finds: ["playbook-sections: Title of key"]),
        Case("further sections are fine", page: "## History\n\nLong.", finds: []),
    ]

    private static let table =
        "| Concern | Owner repo | Authoritative doc |\n|---|---|---|\n"
        + "| The path | `platform` | `docs/openbao.md` |"

    static let headers = [
        Case("no day", page: "Date:", finds: ["playbook-header: "]),
        Case("no such day", page: "Date: 2026-02-30", finds: ["playbook-header: 2026-02-30"]),
        Case("no date", without: ["Date"], finds: ["playbook-header: Title of key"]),
        Case(
            "a workplan with markup", route: "workplan: WP-1 T4",
            page: "Workplan: **WP-1** `T4`, and more", finds: []),
        Case("a title in code", page: "# Title of `key`", finds: []),
        Case(
            "a workplan that the route has not", page: "Workplan: WP-1", finds: []),
        Case(
            "draft as part of a word or of code", page: "Catalog: `key`, drafted by `draft`",
            finds: []),
        Case("Draft", page: "Catalog: `key` (Draft)", finds: ["playbook-header: Draft"]),
        Case("an id without code", page: "Catalog: key", finds: ["playbook-header: key"]),
    ]

    static let tables = [
        Case(
            "rows in another order", route: owner + "  - concern: Two\n    repo: two\n",
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | **Two** | ask `two` | ask them |
                | The `path` | [`platform`](https://example.org) | |
                """, finds: []),
        Case(
            "a repository without code", route: owner,
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | The path | platform | none |
                """, finds: ["playbook-owners: platform"]),
        Case(
            "two cells of one row", route: owner,
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | The way | `platform` | `x` |
                """, finds: ["playbook-owners: | The way | `platform` | `x` |"]),
        Case(
            "a value of the route that is wrong itself",
            route: "owners:\n  - concern: The path\n    repo: a b\n",
            finds: ["invalid-repository: a b"]),
        Case(
            "a route without owners", route: "owners: []", page: "## Owners\n\n" + table,
            finds: ["empty-value: []"]),
        Case(
            "a table without rows and a route without actions",
            page: "## Owner-repo next actions\n\n| Repo | Action |\n|---|---|", finds: []),
        Case(
            "custody in prose",
            page: "## Expected custody shape\n\n- Path: `key/path`\n- Property: `API_KEY`\n",
            finds: []),
        Case(
            "custody in prose without the property",
            page: "## Expected custody shape\n\n- Path: `key/path`\n- Property: `KEY`\n",
            finds: ["playbook-custody: Expected custody shape"]),
        Case(
            "a path that the route does not have",
            route: "custody:\n  store: openbao\n",
            page: "## Expected custody shape\n\n| Part | Value |\n|---|---|\n| Path | `a` |",
            finds: ["playbook-custody: `a`"]),
        Case(
            "a checklist without a step", page: "## Worker checklist\n\n- [x] Done.",
            finds: ["playbook-steps: Worker checklist"]),
        Case(
            "no command of the route to follow", route: "keywords: [a]",
            page: "## Do not ask ops-warden\n\nAsk.",
            finds: ["playbook-routes: Do not ask ops-warden"]),
    ]

    @Test("Each mistake is found once", arguments: sections + headers + tables)
    func found(_ example: Case) {
        let route = ExampleRoute(id: "key", fields: example.route, without: []).text
        let source = SourceFile(path: "catalog/key.yaml", bytes: Array(route.utf8))
        let page = (try? RouteFile(source).route()).map {
            ExamplePlaybook(for: $0, parts: example.page, without: example.missing).text
        }
        let repository = ExampleRepository(files: [
            "catalog/key.yaml": route, "wiki/playbooks/key.md": page ?? "",
        ])
        let found = TestRun.findings(in: repository.snapshot).map {
            "\($0.rule): \($0.file.text(in: $0.range))"
        }
        #expect(found == example.found)
    }

    @Test("A route without custody needs neither of its sections", arguments: [true, false])
    func withoutCustody(_ hasSection: Bool) {
        let route = ExampleRoute(id: "key", fields: "", without: ["custody"]).text
        let source = SourceFile(path: "catalog/key.yaml", bytes: Array(route.utf8))
        let page = (try? RouteFile(source).route()).map {
            ExamplePlaybook(for: $0, parts: "", without: []).text
        }
        let added = hasSection ? "\n## Do not ask ops-warden\n\nAsk us.\n" : ""
        let text = page?.replacing("\n## Worker", with: added + "\n## Worker")
        let repository = ExampleRepository(files: [
            "catalog/key.yaml": route, "wiki/playbooks/key.md": text ?? "",
        ])
        #expect(TestRun.findings(in: repository.snapshot).map(\.message) == [])
    }

    /// Files of a repository, and the rules that are found in it.
    static let pages: [([String: String], [String])] = [
        (["catalog/old.yaml": "id: ["], ["yaml-syntax"]),
        (["catalog/key.yaml": named("wiki/playbooks/odl.md")], ["playbook-missing"]),
        (["catalog/old.yaml": named("wiki/playbooks/none.md", id: "old")], ["playbook-missing"]),
        (["catalog/old.yaml": "id: old\nplaybook: wiki/playbooks/old.md\n"], ["missing-field"]),
        (["catalog/key.yaml": named("wiki/playbooks/old.txt")], ["playbook-missing"]),
        ([:], ["playbook-orphan"]),
    ]

    private static func named(_ playbook: String, id: String = "key") -> String {
        ExampleRoute(id: id, fields: "playbook: \(playbook)", without: []).text
    }

    @Test("A page that a wrong route may name is no orphan", arguments: pages)
    func orphans(_ files: [String: String], _ rules: [String]) {
        var files = files
        files["wiki/playbooks/old.md"] = "# Old\n"
        files["wiki/playbooks/old.txt"] = "Old\n"
        let found = TestRun.findings(in: ExampleRepository(files: files).snapshot)
        #expect(Set(found.map(\.rule.name)) == Set(rules), "\(found.map(\.message))")
    }

    @Test("A page of two routes is that of the one that it is named after")
    func shared() {
        let files = [
            "catalog/key.yaml": ExampleRoute(id: "key", fields: "", without: []).text,
            "catalog/a-copy.yaml": Self.named("wiki/playbooks/key.md", id: "a-copy"),
        ]
        let found = TestRun.findings(in: ExampleRepository(files: files).snapshot)
        let rules = found.map { "\($0.file.path) \($0.rule)" }
        #expect(rules == ["catalog/a-copy.yaml playbook-shared"])
    }
}
