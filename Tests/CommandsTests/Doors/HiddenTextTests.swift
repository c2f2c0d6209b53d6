import Foundation
import Testing

/// Nothing raw reaches a terminal, a log or a page, wherever it was written.
@Suite("Hidden text and workflow commands")
struct HiddenTextTests {
    @Test("No output holds a hidden character as it is", arguments: DoorsTests.seeds)
    func hiddenCharacters(seed: Int) throws {
        try Self.forEachOutput(of: .hiddenCharacters, seed) { output, command in
            let text = Self.withoutColours(output)
            let shown = Set(text.unicodeScalars.filter { Self.isHidden($0, in: command) })
            let names = shown.map { "U+" + String($0.value, radix: 16) }.sorted()
            #expect(names.isEmpty, "seed \(seed): \(command.name)")
        }
    }

    @Test("No output holds what GitHub Actions takes for a command", arguments: DoorsTests.seeds)
    func workflowCommands(seed: Int) throws {
        try Self.forEachOutput(of: .workflowCommands, seed) { output, command in
            guard command.environment["GITHUB_ACTIONS"] == "true" else { return }
            let lines = output.split(whereSeparator: \.isNewline).filter {
                Self.isCommand($0) && !Self.isOwnCommand($0)
            }
            #expect(lines.isEmpty, "seed \(seed): \(command.name)")
        }
    }

    /// Runs all commands of one seed and hands each of their outputs to `check`.
    private static func forEachOutput(
        of contents: Supply.Contents, _ seed: Int, _ check: (String, HostileCommand) -> Void
    ) throws {
        try DoorsTests.withFolder("\(contents) \(seed)") { folder in
            var supply = Supply(seed: seed, of: contents)
            let repository = try HostileRepository(in: folder, from: &supply)
            let out = folder.appending(path: "out")
            try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
            let commands =
                HostileCommand.all(on: repository, writingTo: out, seed: seed, from: &supply)
                + HostileCommand.fixing(to: out, from: &supply)
            for command in commands {
                let run = WardenRun(
                    command.words, in: repository.root.path, environment: command.environment,
                    width: command.width)
                check(run.output, command)
                check(run.errors, command)
                for (path, bytes) in try HostileRepository.contents(of: out) {
                    check(String(decoding: bytes, as: UTF8.self), command)
                    try FileManager.default.removeItem(at: out.appending(path: path))
                }
            }
        }
    }

    /// Colours are escape sequences too, of a few forms that the catalog cannot reach.
    private static func withoutColours(_ text: String) -> String {
        text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    }

    /// A tab is between the columns of a table, and an indentation in a diff of a page.
    private static func isHidden(_ scalar: Unicode.Scalar, in command: HostileCommand) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0x09: command.width != nil && !command.words.contains("--diff")
        case 0x00...0x1F, 0x7F...0x9F: true
        default: HiddenScalars.all.contains(scalar)
        }
    }

    private static func isCommand(_ line: Substring) -> Bool {
        line.drop(while: \.isWhitespace).hasPrefix("::") || line.contains("##[")
    }

    /// The commands of the format for GitHub, which say where a finding is.
    private static func isOwnCommand(_ line: Substring) -> Bool {
        line.prefixMatch(of: /::(error|warning|notice) (file|title)=/) != nil
    }
}
