import Foundation
import Testing

/// No output holds the value of a credential; the values are made here, so that none is stored.
@Suite("Credentials in lint's output")
struct SecretOutputTests {
    /// A key that its prefix gives away, and a password that only the name beside it does.
    private static let values = [
        "sk-or-v1-" + String(repeating: "3f9a1c7e5b2d8046", count: 4),
        ["Xq7v", "Zt2m", "Kp9w", "Rb4n", "Ls6d"].joined(),
    ]

    private static func make(in folder: URL) throws {
        for name in ["catalog", "wiki"] {
            try FileManager.default.copyItem(
                at: TestFolders.tests.appending(path: "Repositories/fixable/\(name)"),
                to: folder.appending(path: name))
        }
        let file = folder.appending(path: "catalog/mail-key.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
            .replacing("sumary: The", with: "sumary: \(values[0]) The")
            .replacing("repo: platform", with: "repo: plat form # password=\(values[1])")
            .replacing("cadnce: monthly", with: "cadence: '\(values[1])'")
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    static let commands = [
        ["lint"], ["lint", "--format", "concise"], ["lint", "--json"],
        ["lint", "--format", "sarif"], ["lint", "--format", "gitlab"],
        ["lint", "--format", "github"], ["lint", "--diff"],
        ["lint", "--output-file", "report.txt"], ["lint", "--diff", "--output-file", "fix.patch"],
        ["lint", "--json", "--output-file", "report.json"], ["lint", "--fix"],
    ]

    @Test("None of it holds a value, wherever it goes", arguments: commands)
    func masked(command: [String]) throws {
        try TestFolders.withTemporaryFolder { folder in
            try Self.make(in: folder)
            let run = WardenRun(
                command, in: folder.path,
                environment: ["GITHUB_STEP_SUMMARY": folder.appending(path: "summary.md").path])
            var texts = [run.output, run.errors]
            for name in ["report.txt", "report.json", "fix.patch", "summary.md"] {
                let file = folder.appending(path: name)
                if let text = try? String(contentsOf: file, encoding: .utf8) { texts.append(text) }
            }
            #expect(run.exit == 1)
            #expect(texts.joined().contains("mail-key"))
            for value in Self.values {
                #expect(!texts.joined().contains(value.suffix(12)))
                #expect(!texts.joined().contains(value.dropFirst(9).prefix(10)))
            }
        }
    }

    @Test("What was typed as an id is not given back in pieces", arguments: values)
    func typed(value: String) throws {
        for text in [value, "password=" + value] where text.contains("-") || text.contains("=") {
            let run = WardenRun(
                ["route", "show", text], in: TestFolders.repository.path)
            #expect(run.exit == 1)
            #expect(run.errors.contains("warden route find WORDS"))
            #expect(!run.errors.contains(value.suffix(12)))
        }
    }
}
