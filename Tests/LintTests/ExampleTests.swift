import Secrets
import Diagnostics
public import Lint
import Text
public import Testing

extension LintRule: CustomTestStringConvertible {
    /// The rule's name.
    public var testDescription: String { name }
}

@Suite("Each rule's own examples")
struct ExampleTests {
    @Test("Every rule that a file can break has a page")
    func complete() {
        let identities = LintRules.all.map(\.identity)
        #expect(Set(identities) == Set(RuleIdentity.allCases).subtracting([.unreadableFile]))
        #expect(Set(identities).count == identities.count)
    }

    @Test("The bad example gives that one finding, at the marked place", arguments: LintRules.all)
    func bad(_ rule: LintRule) throws {
        let repository = ExampleRepository(rule.bad)
        let place = repository.expected
        let expected = try #require(place, "no place is marked")
        let findings = TestRun.findings(in: repository.snapshot)
        #expect(findings.map(Self.line) == [Self.line(expected.path, expected.range, rule.name)])
        #expect(findings.map(\.severity) == [rule.severity])
    }

    @Test("The good example gives none", arguments: LintRules.all)
    func good(_ rule: LintRule) {
        let repository = ExampleRepository(rule.good)
        let findings = TestRun.findings(in: repository.snapshot)
        #expect(findings.map(Self.line) == [])
        let isMarked = repository.expected != nil
        #expect(!isMarked, "a good example has no mark")
    }

    private static func line(_ finding: Diagnostic) -> String {
        line(finding.file.path.shown, finding.range, finding.rule.name)
    }

    private static func line(_ path: String, _ range: SourceRange, _ rule: String) -> String {
        "\(path):\(range.start)-\(range.end) \(rule)"
    }
}
