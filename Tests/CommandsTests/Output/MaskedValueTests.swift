import Foundation
import Testing

/// A text that is masked is told as a problem of `secret-value`, and the exit code stays.
@Suite("Masked values outside lint")
struct MaskedValueTests {
    private static let key = "sk-or-v1-" + String(repeating: "3f9a1c7e5b2d8046", count: 4)
    private static let message =
        "this looks like the value of a credential: OpenRouter API key (`sk-or-v1-...`)"

    /// A repository with a value in a route and another one in its playbook.
    private static func withRepository(
        inRoute: Bool, inPage: Bool, _ body: (URL) throws -> Void
    ) throws {
        try TestFolders.withTemporaryFolder { folder in
            for name in ["catalog", "wiki"] {
                try FileManager.default.copyItem(
                    at: TestFolders.tests.appending(path: "Repositories/right/\(name)"),
                    to: folder.appending(path: name))
            }
            let route = folder.appending(path: "catalog/mail-key.yaml")
            let page = folder.appending(path: "wiki/playbooks/mail-key.md")
            for (file, hasValue, old, new) in [
                (route, inRoute, "The key that", "The key \(key) that"),
                (page, inPage, "The need is clear.", "The need is clear: \(key)"),
            ] where hasValue {
                let text = try String(contentsOf: file, encoding: .utf8)
                try text.replacing(old, with: new).write(
                    to: file, atomically: true, encoding: .utf8)
            }
            try body(folder)
        }
    }

    static let commands: [(words: [String], isTold: Bool)] = [
        (["route", "show", "mail-key"], true),
        (["route", "show", "mail-key", "--json"], true),
        (["route", "list"], true),
        (["route", "list", "--json"], true),
        (["route", "list", "--format", "jsonl"], true),
        (["route", "list", "--format", "ids"], false),
        (["route", "list", "--status", "draft"], false),
        (["route", "find", "mail"], true),
        (["route", "find", "mail", "--json"], true),
        (["route", "find", "nothing-like-it"], false),
        (["route", "show", "mail-key", "--checklist"], false),
    ]

    @Test("A value in a route is told where its text is shown", arguments: commands)
    func route(words: [String], isTold: Bool) throws {
        var clean: Int32 = 0
        try Self.withRepository(inRoute: false, inPage: false) { folder in
            let run = WardenRun(words, in: folder.path)
            clean = run.exit
            #expect(!(run.output + run.errors).contains("secret-value"))
        }
        try Self.withRepository(inRoute: true, inPage: false) { folder in
            let run = WardenRun(words, in: folder.path)
            #expect(run.exit == clean)
            #expect((run.output + run.errors).contains("secret-value") == isTold)
            #expect((run.output + run.errors).contains(Self.message) == isTold)
            #expect(!(run.output + run.errors).contains("are not listed"))
        }
    }

    @Test("A value in a playbook is told where the page is shown")
    func playbook() throws {
        try Self.withRepository(inRoute: false, inPage: true) { folder in
            for (options, isTold) in [
                ([], false), (["--json"], true), (["--checklist"], true),
            ] {
                let run = WardenRun(["route", "show", "mail-key"] + options, in: folder.path)
                #expect(run.exit == 0)
                #expect(run.errors.contains(Self.message) == isTold)
                #expect(run.errors.contains("wiki/playbooks/mail-key.md") == isTold)
            }
        }
    }

    @Test("Beside a document without problems, each is a line of JSON on standard error")
    func showJSON() throws {
        try Self.withRepository(inRoute: true, inPage: true) { folder in
            let run = WardenRun(["route", "show", "mail-key", "--json"], in: folder.path)
            let lines = run.errors.split(separator: "\n")
            #expect(lines.count == 2)
            for line in lines {
                let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
                let problem = try #require(value as? [String: Any])
                #expect(problem["rule"] as? String == "secret-value")
                #expect(problem["message"] as? String == Self.message)
                #expect(problem["help"] as? String != nil)
            }
        }
    }

    @Test("In a list it is among the problems of the document, and nothing is on standard error")
    func listJSON() throws {
        try Self.withRepository(inRoute: true, inPage: true) { folder in
            let run = WardenRun(["route", "list", "--json"], in: folder.path)
            let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
            let document = try #require(value as? [String: Any])
            let problems = try #require(document["problems"] as? [[String: Any]])
            #expect(problems.map { $0["path"] as? String } == ["catalog/mail-key.yaml"])
            #expect(run.errors.isEmpty)
            #expect(run.exit == 0)
        }
    }
}
