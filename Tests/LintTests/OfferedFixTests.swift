import Catalog
import Diagnostics
import Lint
import Markdown
import Secrets
import Testing
import Text

/// What a fix promises, held against one repository.
struct OfferedFixes {
    let files: [String: [UInt8]]

    /// What lint finds in the files, with those in `changed` instead.
    func findings(with changed: [String: [UInt8]] = [:]) -> [Diagnostic] {
        let sources = files.merging(changed) { $1 }.map {
            SourceFile(path: MaskedText($0.key), bytes: $0.value)
        }
        return TestRun.findings(
            in: CatalogSnapshot(sources.map { CatalogFile(reading: $0) }) { _ in false })
    }

    /// What an offered fix does that it must not, when it is made alone.
    var broken: [String] {
        let before = findings()
        return before.filter { !$0.fixes.isEmpty }.flatMap { finding in
            problems(of: finding, among: before)
        }
    }

    private func problems(of finding: Diagnostic, among before: [Diagnostic]) -> [String] {
        let path = finding.file.path.shown
        let bytes = finding.file.bytes(for: .structure)
        let changed = ByteEdit.apply(finding.fixes, to: bytes)
        let after = findings(with: [path: changed])
        var left = [FindingKey: Int](
            counting: before.filter {
                !($0.file.path == finding.file.path && $0.fixes == finding.fixes)
            })
        let added = after.filter { !left.take(FindingKey($0)) }
        var problems = added.map { "\(finding.message): then \($0.rule) \($0.message)" }
        guard finding.rule != .unusedIgnore, path.hasSuffix(".md") else { return problems }
        let document = MarkdownDocument(reading: bytes)
        for edit in finding.fixes where !Self.replacesOneValue(edit, in: document) {
            let text = String(decoding: bytes[edit.range.start..<edit.range.end], as: UTF8.self)
            problems.append("\(finding.message): replaces \(text)")
        }
        let lost = Self.words(bytes).subtracting(Self.words(changed))
        let replaced = finding.fixes.reduce(into: Set<String>()) { words, edit in
            words.formUnion(Self.words(Array(bytes[edit.range.start..<edit.range.end])))
        }
        if !lost.isSubset(of: replaced) { problems.append("\(finding.message): loses \(lost)") }
        return problems
    }

    /// Whether the bytes are one value: a cell, a code span, a title, or what begins a line of the
    /// header; or nothing, or warden's own words.
    private static func replacesOneValue(
        _ edit: ByteEdit, in document: MarkdownDocument
    ) -> Bool {
        let range = edit.range
        if range.isEmpty { return true }
        let cells = document.tables().flatMap { $0.rows + [$0.header] }.flatMap(\.cells)
        let spans = document.codeSpans()
        if spans.contains(where: { $0.range == range || $0.codeRange == range }) { return true }
        if cells.contains(where: {
            $0.range == range && ($0.codeSpans.isEmpty || !edit.replacement.hasPrefix("`"))
        }) {
            return true
        }
        let headings = document.headings()
        if headings.contains(where: {
            $0.range == range || document.blocks[$0.block].range == range
        }) {
            return true
        }
        let bytes = document.source.bytes(for: .structure)
        let text = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
        if words(Array(text.utf8)).isSubset(
            of: words(Array(", draft until its promotion gate is met".utf8)))
        {
            return true
        }
        // A workplan, or the id of a route without backticks.
        return !text.utf8.contains(where: { "\n|`()".utf8.contains($0) })
            && text.split(separator: " ").allSatisfy { word in
                word.contains { $0.isNumber || $0 == "-" } || text.utf8.count == word.utf8.count
            }
    }

    private static func words(_ bytes: [UInt8]) -> Set<String> {
        Set(
            bytes.split { !($0.isLetterOrDigit || $0 >= 0x80) }
                .map { String(decoding: $0, as: UTF8.self) })
    }
}

@Suite("What a fix promises")
struct OfferedFixTests {
    @Test(
        "Each fix removes its finding, adds none and loses no word, made alone",
        arguments: PlaybookFixTests.header + PlaybookFixTests.tables + PlaybookFixTests.custodies)
    func alone(_ example: PlaybookFixTests.Case) {
        let files = example.files(lineBreak: "\n").mapValues { Array($0.utf8) }
        #expect(OfferedFixes(files: files).broken == [])
    }

    /// A page whose findings are told, without a fix.
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let rule: RuleIdentity
        let route: String
        let page: String
        let path: String

        init(
            _ name: String, _ rule: RuleIdentity, route: String = "", page: String,
            at path: String = "wiki/playbooks/key.md"
        ) {
            testDescription = name
            self.rule = rule
            self.route = route
            self.page = page
            self.path = path
        }
    }

    @Test("What is no wrong value is left to a person", arguments: left)
    func leftAlone(_ example: Case) throws {
        let route = ExampleRoute(id: "key", fields: example.route, without: []).text
        var files = ["catalog/key.yaml": Array(route.utf8)]
        let source = SourceFile(path: "catalog/key.yaml", bytes: Array(route.utf8))
        let decoded = try RouteFile(source).route()
        let page = ExamplePlaybook(for: decoded, parts: example.page, without: [])
        files[example.path] = Array(page.text.replacing("(key.md)", with: "(x.md)").utf8)
        files["wiki/playbooks/x.md"] = Array("# X\n".utf8)
        if example.path.hasSuffix("/other.md") {
            files["catalog/other.yaml"] = Array("id: other\n".utf8)
        }
        let found = OfferedFixes(files: files).findings().filter { $0.rule == example.rule }
        #expect(!found.isEmpty)
        #expect(found.flatMap(\.fixes) == [])
    }

    @Test("A row of another owner stays, and the route's is added")
    func rowOfAnotherOwner() {
        let example = PlaybookFixTests.Case(
            "", "playbook-owners", route: Self.owners,
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc | Phone |
                |---|---|---|---|
                | Billing questions | `finance` | `docs/billing.md` | +43 |
                """, fixed: "")
        let run = FixRun(example.files(lineBreak: "\n"))
        #expect(
            run.text(of: "wiki/playbooks/key.md").contains(
                """
                | Billing questions | `finance` | `docs/billing.md` | +43 |
                | The path | `platform` | `docs/openbao.md` |  |

                """))
        #expect(run.findings.map(\.message) == ["the route has no such owner"])
    }

    @Test(
        "What is inserted reads as what the route says",
        arguments: [
            ("workplan: '[x](y)'", #"Workplan: \[x\]\(y\)"#),
            ("workplan: '*A* <b> `c` 1'", #"Workplan: \*A\* \<b\> c 1"#),
            ("title: '[x](y) | z'", #"# \[x\]\(y\) \| z"#),
            ("title: 'a #'", ##"# a \#"##),
        ])
    func escaped(field: String, line: String) {
        let example = PlaybookFixTests.Case(
            "", "playbook-header", route: field, page: "# Another title", without: ["Workplan"],
            fixed: "")
        let run = FixRun(example.files(lineBreak: "\n"))
        #expect(run.text(of: "wiki/playbooks/key.md").contains(line + "\n"))
        #expect(run.findings.map(\.message) == [])
    }

    @Test("A fix writes each page of two spellings of one name")
    func spellings() {
        let names = ["wiki/caf\u{E9}.md", "wiki/cafe\u{301}.md"]
        let comment = "<!-- warden: ignore[broken-link] old -->"
        let files = [(names[0], "# One\n\n\(comment)\n"), (names[1], "# Two\n\n\(comment)\n")]
        let sources = files.map { name, text in
            CatalogFile(reading: SourceFile(path: MaskedText(name), bytes: Array(text.utf8)))
        }
        let found = TestRun.findings(in: CatalogSnapshot(sources) { _ in false })
        #expect(found.map(\.rule) == [.unusedIgnore, .unusedIgnore])
        let fixed = found.map { finding in
            String(
                decoding: ByteEdit.apply(
                    finding.fixes, to: finding.file.bytes(for: .fileSystem)), as: UTF8.self)
        }
        #expect(fixed.sorted() == ["# One\n\n", "# Two\n\n"])
    }
}
