import Catalog
import Diagnostics
import Lint
import Secrets
import Testing
import Text

@Suite("Gates, commands and steps of a playbook")
struct PlaybookWordsTests {
    /// A route, parts of its page, and the findings as `rule: text`.
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let route: String
        let page: String
        let found: [String]

        init(_ name: String, route: String, page: String, finds found: [String]) {
            (testDescription, self.route, self.page, self.found) = (name, route, page, found)
        }
    }

    private static let draft = """
        status: draft
        fallback: openbao-api-key
        gates:
          - condition: The path exists.
          - condition: ESO delivers the *Secret*
            met: 2026-06-20
            evidence: platform:docs/openbao.md
        """

    /// A custody section with a promotion gate.
    private static func custody(_ gate: String) -> String {
        """
        ## Expected custody shape

        - Path: `key/path`
        - Property: `API_KEY`

        \(gate)
        """
    }

    static let gates = [
        Case(
            "Full stops, ticks and plain items are all right", route: draft,
            page: custody(
                "**Promotion gate:** this.\n\n- The path exists\n- [x] ESO delivers the *Secret*."),
            finds: []),
        Case(
            "An open gate with a box", route: draft,
            page: custody(
                "Promotion gate: this.\n\n1. [ ] The path exists\n2. [X] ESO delivers the *Secret*"),
            finds: []),
        Case(
            "Told in prose", route: draft,
            page: custody("Promotion gate: the path exists.\n\nThat is all.\n\n## Notes\n\n- one"),
            finds: []),
        Case(
            "A gate that the page lacks", route: draft,
            page: custody("Promotion gate: this.\n\n- The path exists."),
            finds: ["playbook-gates: Promotion gate: this."]),
        Case(
            "A gate that the route lacks", route: draft,
            page: custody(
                "Promotion gate: this.\n\n- The path exists.\n- [x] ESO delivers the *Secret*\n- More"
            ),
            finds: ["playbook-gates: More"]),
        Case(
            "A gate that is another one", route: draft,
            page: custody(
                "Promotion gate: this.\n\n- The path is new.\n- [x] ESO delivers the *Secret*"),
            finds: ["playbook-gates: The path is new."]),
        Case(
            "A tick too many and one too few", route: draft,
            page: custody(
                "Promotion gate: this.\n\n- [x] The path exists.\n- ESO delivers the *Secret*"),
            finds: ["playbook-gates: [x]", "playbook-gates: ESO delivers the *Secret*"]),
    ]

    private static func asking(_ text: String) -> String { "## Do not ask ops-warden\n\n\(text)" }

    static let routes = [
        Case(
            "In code spans, with options", route: draft,
            page: asking(
                "Run `warden route show openbao-api-key --json`, then `warden route show key`."),
            finds: []),
        Case(
            "Further commands", route: "status: active",
            page: asking(
                "```sh\nwarden route show key\nwarden route list\nwarden route show openbao-api-key\n```"
            ),
            finds: ["stale-command: openbao-api-key"]),
        Case(
            "Its own is missing", route: draft,
            page: asking("```sh\nwarden route show openbao-api-key\n```"),
            finds: ["playbook-routes: Do not ask ops-warden"]),
        Case(
            "The id does not exist", route: draft,
            page: asking("```sh\nwarden route show openbao-api-kye\nwarden route show key\n```"),
            finds: ["stale-command: openbao-api-kye"]),
        Case(
            "A fallback that is nowhere",
            route: "status: draft\nfallback: nowhere\ngates: [{condition: a}]",
            page: asking("```sh\nwarden route show key\n```"),
            finds: ["dangling-route: nowhere"]),
        Case(
            "A circle", route: "status: draft\nfallback: key\ngates: [{condition: a}]",
            page: asking("Ask."), finds: ["route-cycle: key"]),
        Case(
            "The section is empty", route: "status: active", page: "## Do not ask ops-warden",
            finds: ["playbook-routes: Do not ask ops-warden"]),
    ]

    static let drafts = [
        Case(
            "Words in code and in a table, once a block", route: "status: active",
            page: custody(
                "| Draft | Promotion |\n|---|---|\n| a | b |\n\n```sh\necho a Draft\n```"),
            finds: ["draft-words: Draft", "draft-words: Promotion", "draft-words: Draft"]),
        Case(
            "Longer words, ids and other sections", route: "status: active",
            page: custody("drafting `draft-review` promoted") + "\n\n## See also\n\nA draft.",
            finds: []),
    ]

    /// A checklist with all steps, of which one is replaced.
    private static func checklist(_ first: String) -> String {
        "## Worker checklist\n\n\(first)\n\n### 2) Platform path: and more\n\n- [ ] a\n\n"
            + "### Deployment wiring\n\n```sh\nls\n```\n\n### 4. Smoke\n\n- [x] b\n\n"
            + "### 5. Rotation\n\n- [ ] c\n\n### 6. Of our own\n\nText."
    }

    static let steps = [
        Case(
            "Numbers, more words, code and further steps", route: "status: active",
            page: checklist("### Confirm need\n\n- [ ] a\n  - a note\n\n1. first"), finds: []),
        Case(
            "A step without anything", route: "status: active",
            page: checklist("### 1. Confirm need\n\nText."),
            finds: ["playbook-steps: 1. Confirm need"]),
        Case(
            "A misspelt step", route: "status: active",
            page: checklist("### 1. Confrim need\n\n- [ ] a"),
            finds: ["playbook-steps: 1. Confrim need"]),
        Case(
            "A step of another level", route: "status: active",
            page: checklist("#### 1. Confirm need\n\n- [ ] a"),
            finds: ["playbook-steps: Worker checklist"]),
        Case(
            "No checkboxes", route: "status: active",
            page: checklist(
                "### 1. Confirm need\n\n- [] a\n- [  ] b\n- c\n- [ ]d\n\n-[ ] e\n*[x] f\n\n- [g](key.md)"
            ),
            finds: [
                "checklist-item: []", "checklist-item: [  ]", "checklist-item: -",
                "checklist-item: [ ]", "checklist-item: -[ ]", "checklist-item: *[x]",
                "checklist-item: -",
            ]),
    ]

    @Test("Each is judged by what it says", arguments: gates + routes + drafts + steps)
    func found(_ example: Case) throws {
        let found = Self.findings(Self.files(example)).map {
            "\($0.rule): \($0.file.text(in: $0.range))"
        }
        #expect(found == example.found)
    }

    @Test("Its fixes leave nothing to fix, and lose no word", arguments: gates + steps)
    func fixed(_ example: Case) {
        let files = Self.files(example)
        let run = FixRun(files)
        #expect(run.passes < FixRun.limit)
        let page = "wiki/playbooks/key.md"
        let words = { (text: String) in text.split { !$0.isLetter }.filter { $0 != "x" } }
        #expect(
            words(run.text(of: page)).starts(with: words(files[page] ?? "").prefix(3)))
        for word in words(files[page] ?? "") {
            #expect(words(run.text(of: page)).contains(word))
        }
    }

    private static func files(_ example: Case) -> [String: String] {
        let route = ExampleRoute(id: "key", fields: example.route, without: []).text
        let source = SourceFile(path: "catalog/key.yaml", bytes: Array(route.utf8))
        let page = (try? RouteFile(source).route()).map {
            ExamplePlaybook(
                for: $0, parts: example.page, without: [], exists: { $0 != "nowhere" }
            ).text
        }
        let snapshot = ExampleRepository(files: [
            "catalog/key.yaml": route, "wiki/playbooks/key.md": page ?? "",
        ]).snapshot
        let sources = snapshot.routes.map(\.file.source) + snapshot.pages.map(\.source)
        return Dictionary(
            sources.map {
                ($0.path.shown, $0.text(in: SourceRange(0, $0.bytes(for: .structure).count)).shown)
            },
            uniquingKeysWith: { first, _ in first })
    }

    private static func findings(_ files: [String: String]) -> [Diagnostic] {
        FixRun.findings(in: files)
    }
}
