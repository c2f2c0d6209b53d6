import Catalog
import Diagnostics
import Secrets
import Testing

@Suite("The settings file")
struct SettingsFileTests {
    private static func read(_ text: String) -> SettingsFile {
        SettingsFile(SourceFile(path: Settings.path, bytes: Array(text.utf8)))
    }

    @Test(
        "A file that says nothing leaves the defaults", arguments: ["", "# a comment\n", "---\n"])
    func empty(text: String) {
        let file = Self.read(text)
        #expect(file.problems.isEmpty)
        #expect(file.settings.name == "ops-warden")
        #expect(file.settings.neverIn == ["Git", "State Hub", "workplans", "logs", "chat"])
        #expect(file.settings.cadence == .quarterly)
        #expect(file.settings.forge.file == nil)
        #expect(file.settings.levels.isEmpty)
    }

    @Test("Every value is heeded")
    func all() {
        let file = Self.read(
            """
            name: harbor
            never_in: [Git, tickets]
            cadence: monthly
            forge: {repository: "https://f.example/{repo}"}
            lint: {review-stale: off, broken-link: warning}
            """)
        #expect(file.problems.isEmpty)
        #expect(file.settings.name == "harbor")
        #expect(file.settings.neverIn == ["Git", "tickets"])
        #expect(file.settings.cadence == .monthly)
        #expect(
            file.settings.forge.repository?.link([.repo: "a"]) == "https://f.example/a")
        #expect(file.settings.levels == [.reviewStale: .off, .brokenLink: .warning])
    }

    @Test(
        "What does not decode is as though it were left out, and is told; the rest holds",
        arguments: [
            ("name: 12", "wrong-type"), ("name: [a]", "wrong-type"), ("name:", "empty-value"),
            ("never_in: []", "empty-value"), ("never_in: Git", "wrong-type"),
            ("cadence: weekly", "invalid-cadence"), ("forge: x", "wrong-type"),
            ("forge: {file: \"http://x/{repo}/{path}\"}", "wrong-type"),
            ("lint: {review-stale: 3}", "wrong-type"), ("lint: [a]", "wrong-type"),
        ])
    func undecoded(line: String, rule: String) {
        let file = Self.read("\(line)\n")
        #expect(file.problems.map(\.rule.name) == [rule])
        #expect(file.breakingProblems.map(\.rule.name) == [rule])
        let rest = line.hasPrefix("cadence") ? "name: harbor" : "cadence: annual"
        let mixed = Self.read("\(line)\n\(rest)\n").settings
        #expect(line.hasPrefix("cadence") ? mixed.name == "harbor" : mixed.cadence == .annual)
    }

    @Test(
        "A key that is none breaks nothing",
        arguments: [
            "nam: x", "lint: {secret-value: off}", "lint: {yaml-syntax: warning}",
            "lint: {no-such-rule: off}", "forge: {wiki: x}",
        ])
    func unknown(line: String) {
        let file = Self.read("\(line)\n")
        #expect(file.problems.map(\.rule.name) == ["unknown-field"])
        #expect(file.breakingProblems.isEmpty)
    }

    @Test(
        "A file that is not one mapping of YAML leaves the defaults",
        arguments: [
            "- a\n", "text\n", "cadence: [\n", "cadence: annual\n---\nname: x\n", "a: &b c\n",
        ])
    func unread(text: String) {
        let file = Self.read(text)
        #expect(!file.breakingProblems.isEmpty)
        #expect(file.settings.cadence == .quarterly)
    }
}
