import Diagnostics
import Secrets
import Lint
import Foundation
import Catalog
import Text
import Testing

@Suite("The page of all rules")
struct LintRulesPageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test("wiki/LintRules.md is what the rules say")
    func isUpToDate() throws {
        let file = Self.root.appending(path: LintRulesPage.path)
        try Golden.expect(LintRulesPage.text, in: file)
    }

    @Test("The page has no finding itself")
    func lintsClean() {
        let source = SourceFile(
            path: MaskedText(LintRulesPage.path), bytes: Array(LintRulesPage.text.utf8))
        let snapshot = CatalogSnapshot([CatalogFile(reading: source)]) { _ in true }
        let findings = TestRun.findings(in: snapshot).map { "\($0.range.start) \($0.rule)" }
        #expect(findings == [])
    }
}
