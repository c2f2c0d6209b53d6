internal import CommandLine

/// The whole command line of warden-bench: declared here once, and run from here.
enum BenchCommand {
    static let declaration = Command(
        "warden-bench",
        summary: "Measure warden beside what it cannot be faster than.",
        discussion: """
            The exit code is 0 when every goal is met, 1 when one was missed, 2 for wrong usage, \
            3 when something could not be measured.
            """,
        examples: [
            Example("warden-bench run", "all figures"),
            Example("warden-bench run --only show --json", "one of them, for a program"),
            Example("warden-bench make /tmp/made --routes 1000 --playbooks", "a catalog to try"),
        ],
        subcommands: [
            RunCommand.command, MakeCommand.command, ReadCommand.command, ParseCommand.command,
        ])

    /// Does what the words after the tool's name ask, and says how that ended.
    static func run(_ words: [String]) throws -> BenchStatus {
        let outcome = declaration.parse(
            scanning: isOptionOfRun(words.first) ? ["run"] + words : words)
        switch outcome.request {
        case .run:
            return try run(outcome.arguments)
        case .help:
            let help = declaration.help(for: outcome.arguments.path, width: 80)
            print(help.text(), terminator: "")
            return .success
        case .version:
            print("warden-bench: \(FigureDocument.schema)")
            return .success
        case .refused(let problems):
            for problem in problems {
                StandardError.say("error: \(problem.message)")
                if let help = problem.help { StandardError.say("help: \(help)") }
            }
            return .usage
        }
    }

    /// Whether a command line begins with an option of `run`, as `warden-bench --json` does.
    private static func isOptionOfRun(_ word: String?) -> Bool {
        RunCommand.command.options.contains { $0.spelling == word }
    }

    private static func run(_ arguments: ParsedArguments) throws -> BenchStatus {
        switch arguments.path.last {
        case "make": try MakeCommand(arguments).run()
        case "read": try ReadCommand(arguments).run()
        case "parse": try ParseCommand(arguments).run()
        default: return try RunCommand(arguments).run()
        }
        return .success
    }
}
