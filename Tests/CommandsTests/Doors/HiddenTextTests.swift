import Foundation
import Testing

/// Nothing raw reaches a terminal, a log or a page, wherever it was written.
@Suite("Hidden text and workflow commands")
struct HiddenTextTests {
    @Test(
        "No output holds a hidden character, or what GitHub Actions takes for a command",
        arguments: DoorsTests.seeds)
    func hiddenText(seed: Int) throws {
        try DoorsTests.withFolder("hidden text \(seed)") { folder in
            var supply = Supply(seed: seed, of: .hiddenText)
            let repository = try HostileRepository(in: folder, seed: seed, from: &supply)
            let out = folder.appending(path: "out")
            try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
            let commands =
                HostileCommand.all(on: repository, writingTo: out, seed: seed, from: &supply)
                + HostileCommand.fixing(to: out, from: &supply)
            for command in commands {
                let run = command.run(in: repository)
                let files = try HostileRepository.contents(of: out)
                let written = files.values.map { String(decoding: $0, as: UTF8.self) }
                for output in [run.output, run.errors] + written {
                    let hidden = Self.hiddenCharacters(in: output, of: command)
                    #expect(hidden.isEmpty, "seed \(seed): \(command.name)")
                    let commands = Self.workflowCommands(in: output, of: command)
                    #expect(commands.isEmpty, "seed \(seed): \(command.name)")
                }
                for path in files.keys {
                    try FileManager.default.removeItem(at: out.appending(path: path))
                }
            }
        }
    }

    /// The names of the hidden characters that `output` holds as they are.
    private static func hiddenCharacters(
        in output: String, of command: HostileCommand
    ) -> [String] {
        let hidden = withoutColours(output).unicodeScalars.filter { isHidden($0, in: command) }
        return Set(hidden).map { "U+" + String($0.value, radix: 16, uppercase: true) }.sorted()
    }

    /// The lines of `output` that GitHub Actions would take for commands of warden.
    private static func workflowCommands(
        in output: String, of command: HostileCommand
    ) -> [Substring] {
        guard command.environment["GITHUB_ACTIONS"] == "true" else { return [] }
        return output.split(whereSeparator: \.isNewline).filter {
            isCommand($0) && !isOwnCommand($0)
        }
    }

    /// Colours are escape sequences too, of a few forms that the catalog cannot reach.
    private static func withoutColours(_ text: String) -> String {
        text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    }

    /// A tab is between the columns of a table and of completions, and in the lines of a diff.
    private static func isHidden(_ scalar: Unicode.Scalar, in command: HostileCommand) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0x09:
            command.width != nil && !command.words.contains("--diff")
                && !command.words.contains("completions")
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
