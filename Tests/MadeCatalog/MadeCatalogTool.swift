internal import CommandLine
import Foundation

/// The command line of `made-catalog`: a repository to measure on.
enum MadeCatalogTool {
    private static let folder = Operand("folder", .folder, help: "Where to write it")
    private static let routes = Option(
        "routes", .integer(in: 0...1_000_000), placeholder: "N", default: 1000,
        help: "How many routes to make")
    private static let playbooks = Flag("playbooks", help: "Make a playbook for each route")

    static let command = Command(
        "made-catalog",
        summary: "Write a repository of realistic routes, the same ones each time.",
        examples: [
            Example("made-catalog /tmp/made --routes 100 --playbooks", "100 of each")
        ],
        options: [routes.declaration, playbooks.declaration],
        operands: [folder.declaration])

    /// Does what the words after the tool's name ask, and returns the exit code: 0 when the
    /// repository is written, 2 for wrong usage, 3 when it could not be written.
    static func run(_ words: [String]) -> Int32 {
        let outcome = command.parse(scanning: words)
        switch outcome.request {
        case .run:
            return write(outcome.arguments)
        case .help, .version:
            let help = command.help(for: outcome.arguments.path, width: 80)
            print(help.text(), terminator: "")
            return 0
        case .refused(let problems):
            for problem in problems {
                say("error: \(problem.message)")
                if let help = problem.help { say("help: \(help)") }
            }
            return 2
        }
    }

    private static func write(_ arguments: ParsedArguments) -> Int32 {
        let made = MadeCatalog(
            root: URL(filePath: arguments[folder], directoryHint: .isDirectory),
            routes: arguments[routes], playbooks: arguments[playbooks])
        do {
            try made.write()
            return 0
        } catch {
            say("error: \(arguments[folder]) is not written: \(error.localizedDescription)")
            return 3
        }
    }

    private static func say(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
}
