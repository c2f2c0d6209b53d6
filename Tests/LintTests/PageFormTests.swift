import Catalog
import Diagnostics
import Foundation
import Secrets
import Text
import Testing

@Suite("The forms in which a page may say what its route says")
struct PageFormTests {
    static let names = [
        "original", "custody-table", "front-matter", "heading-above", "rules-between",
        "path-in-table", "code-block-of-both",
    ]

    @Test("Each form lints clean with its route", arguments: names)
    func clean(_ name: String) throws {
        let page = try PageForm(name)
        #expect(page.findings() == [])
    }

    @Test(
        "A mistake is one finding at its place, and its fix gives the page back",
        arguments: mistakes)
    func mistake(_ mistake: Mistake) throws {
        let right = try PageForm(mistake.form)
        var wrong = right
        wrong.page = right.page.replacing(mistake.right, with: mistake.wrong, maxReplacements: 1)
        #expect(wrong.page != right.page)
        #expect(wrong.findings() == [mistake.finding])
        #expect(FixRun(wrong.files).text(of: PageForm.path) == right.page)
    }

    /// What stands in a form, something wrong instead, and where that is found.
    struct Mistake: CustomTestStringConvertible {
        let form: String
        let right: String
        let wrong: String
        let finding: String

        init(_ form: String, _ right: String, _ wrong: String, _ finding: String) {
            self.form = form
            self.right = right
            self.wrong = wrong
            self.finding = finding
        }

        var testDescription: String { "\(form): \(wrong)" }
    }

    static let mistakes = [
        Mistake("original", "billing/provider-secrets", "billing/x", "playbook-custody@30:1"),
        Mistake("original", "`BILLING_API_KEY`", "`BILLING_KEY`", "playbook-custody@33:17"),
        Mistake("original", "Property name: `BILLING_API_KEY`\n\n", "", "playbook-custody@25:4"),
        Mistake("custody-table", "`BILLING_API_KEY`", "`BILLING_KEY`", "playbook-custody@33:16"),
        Mistake("front-matter", "# Billing API key", "# Billing API", "playbook-header@7:3"),
        Mistake("heading-above", "# Billing API key", "# Billing API", "playbook-header@5:3"),
        Mistake("original", "docs/endpoint.md", "docs/end.md", "playbook-owners@16:32"),
        Mistake("original", "`billing-api-key`", "`billing-key`", "playbook-header@5:10"),
    ]
}

/// A page in one of the forms, with its route.
struct PageForm {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "PageForms")

    /// Where the page lies.
    static let path = "wiki/playbooks/billing-api-key.md"

    /// The text of the route file.
    let route: String

    /// The text of the page.
    var page: String

    /// Reads the form of that name.
    init(_ name: String) throws {
        let folder = Self.folder
        route = try String(
            contentsOf: folder.appending(path: "billing-api-key.yaml"), encoding: .utf8)
        page = try String(contentsOf: folder.appending(path: "\(name).md"), encoding: .utf8)
    }

    /// Its repository, with the route that its own falls back on.
    private var snapshot: CatalogSnapshot {
        ExampleRepository(files: ["catalog/billing-api-key.yaml": route, Self.path: page]).snapshot
    }

    /// The files of its repository, by their paths.
    var files: [String: [UInt8]] {
        let sources = snapshot.routes.map(\.file.source) + snapshot.pages.map(\.source)
        return Dictionary(
            sources.map { ($0.path.shown, $0.bytes(for: .structure)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What is found, as `rule@line:column`.
    func findings() -> [String] {
        TestRun.findings(in: snapshot).map(Self.place)
    }

    private static func place(_ finding: Diagnostic) -> String {
        let lines = LineTable(finding.file.bytes(for: .structure))
        let position = lines.position(of: finding.range.start)
        return "\(finding.rule)@\(position.line):\(position.column)"
    }
}
