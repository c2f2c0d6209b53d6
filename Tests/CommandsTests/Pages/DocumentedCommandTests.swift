import CommandLine
import Foundation
import Testing

@testable import Commands

@Suite("Commands in documents")
struct DocumentedCommandTests {
    /// A command line that a document shows.
    struct DocumentedCommand: CustomTestStringConvertible {
        let source: String
        let line: String

        var testDescription: String { "\(source): \(line)" }
    }

    private static let pages: [String] = {
        let wiki = FileManager.default.enumerator(
            atPath: TestFolders.repository.appending(path: "wiki").path)
        let names = (wiki?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".md") }
        return ["README.md"] + names.map { "wiki/\($0)" }.sorted()
    }()

    /// The lines in code fences that begin with `warden`.
    static let inPages: [DocumentedCommand] = pages.flatMap { page -> [DocumentedCommand] in
        let file = TestFolders.repository.appending(path: page)
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        var isInFence = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.hasPrefix("```") { isInFence.toggle() }
            guard isInFence, line.hasPrefix("warden ") || line == "warden" else { return nil }
            return DocumentedCommand(source: page, line: line)
        }
    }

    /// The examples that help shows.
    static let inHelp: [DocumentedCommand] = examples(of: WardenCommand.warden.declaration)

    private static func examples(of command: Command) -> [DocumentedCommand] {
        command.examples.map { DocumentedCommand(source: command.name, line: $0.line) }
            + command.subcommands.flatMap(examples)
    }

    @Test("There are some")
    func exist() {
        #expect(Self.inPages.count > 20)
        #expect(Self.inHelp.count > 10)
    }

    @Test("Every one does what it says", arguments: inPages + inHelp)
    func runs(command: DocumentedCommand) throws {
        let line = command.line.split(separator: " #").first.map(String.init) ?? ""
        let words = Example(line.replacing("<id>", with: "ssh-certificate"), "").words
        try TestFolders.withCopyOfRepository { folder in
            let run = WardenRun(Array(words.dropFirst()), in: folder.path)
            // The answer may be no: the draft has open gates, and there is a catalog already.
            let mayBeNegative = ["--exit-code", "promote", "init"].contains(where: words.contains)
            #expect(run.exit == 0 || run.exit == 1 && mayBeNegative, "\(run.errors)")
        }
    }

    @Test("The command line is declared without a mistake")
    func declaration() {
        #expect(WardenCommand.warden.declaration.declarationProblems() == [])
    }
}
