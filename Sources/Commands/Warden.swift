internal import CommandLine
internal import Repository

/// The command line of warden, run without a process.
public enum Warden {
    /// Runs the command that the words after the tool's name ask for, and returns how it ended.
    public static func run(_ words: [String], in surroundings: Surroundings) -> ExitStatus {
        let outcome = WardenCommand.warden.declaration.parse(scanning: words)
        let folders = outcome.arguments[GlobalOptions.directory]
        let surroundings = surroundings.entering(folders)
        let writer = AnswerWriter(outcome.arguments, in: surroundings)
        do throws(CommandFailure) {
            if !folders.isEmpty { try enter(surroundings.workingFolder) }
            return writer.write(try answer(outcome, in: surroundings))
        } catch {
            return writer.write(error)
        }
    }

    /// Makes sure that the folder to run in is there.
    private static func enter(_ folder: String) throws(CommandFailure) {
        guard RepositoryRoot.isFolder(at: folder) else {
            throw CommandFailure(
                code: .usage, message: "there is no folder \(folder) to run in",
                help: ["-C takes a folder, from the working folder"])
        }
    }

    private static func answer(
        _ outcome: ParsingOutcome, in surroundings: Surroundings
    ) throws(CommandFailure) -> Answer {
        switch outcome.request {
        case .run:
            let context = CommandContext(
                outcome.arguments, of: WardenCommand.warden.declaration, in: surroundings)
            return try WardenCommand.warden.answer(outcome.arguments, in: context)
        case .help:
            try refuseJSON(outcome.arguments, help: "leave out --json and --format")
            return Answer(
                HelpPage(of: WardenCommand.warden.declaration, at: outcome.arguments.path))
        case .version:
            try refuseJSON(outcome.arguments, help: "for a program: warden version --json")
            return Answer(ToldVersion(format: .text))
        case .refused(let problems):
            throw CommandFailure(problems, path: outcome.arguments.path)
        }
    }

    /// A program that asked for JSON must not get a text instead.
    private static func refuseJSON(
        _ arguments: ParsedArguments, help: String
    ) throws(CommandFailure) {
        guard RequestedFormat(arguments) != .text else { return }
        throw CommandFailure(
            code: .usage, message: "help and --version are printed as text, not as JSON",
            help: [help])
    }
}

extension CommandFailure {
    /// A command line that is not understood.
    fileprivate init(_ problems: [UsageProblem], path: [String]) {
        let first = problems.first
        self.init(
            code: .usage,
            message: problems.map(\.message).joined(separator: "; "),
            help: problems.compactMap(\.help)
                + ["see \(path.joined(separator: " ")) --help"],
            candidates: first?.suggestions ?? [])
    }
}

extension WardenCommand {
    /// The whole command line: a new command is a file of its own, and an entry here.
    static let warden = WardenCommand(
        "warden",
        summary: "Find out who hands out a credential, and how to ask for it.",
        discussion: """
            A catalog in a git repository holds a route for every credential: who owns it, where \
            it is kept, and what to do. It holds pointers, never secrets.
            """,
        examples: [
            Example("warden route find \"llm key\"", "find a route by what you have"),
            Example("warden route show openrouter-llm-connect", "whom to ask, and what to do"),
            Example("warden route list --stale", "the quarterly drift review"),
            Example("warden lint", "check the catalog and its wiki"),
        ],
        options: GlobalOptions.all,
        commands: [
            route, OwnerRenaming.command, InitCommand.command, LintCommand.command,
            RuleCommand.command, Completions.command, Manual.command, VersionCommand.command,
        ])

    private static let route = WardenCommand(
        "route",
        summary: "Show, find and list the routes of the catalog.",
        examples: [
            Example("warden route show ssh-certificate", "one route"),
            Example("warden route list --status active", "the routes that may be used"),
        ],
        commands: [
            RouteShow.command, RouteFind.command, RouteList.command, RouteAsk.command,
            RouteNew.command,
            RouteGate.command, RoutePromote.command, RouteRetire.command,
        ])
}
