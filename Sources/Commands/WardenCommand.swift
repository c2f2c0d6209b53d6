internal import CommandLine

/// The whole command line of warden: declared here once, and run from here.
enum WardenCommand {
    static let declaration = Command(
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
        subcommands: [
            route, LintCommand.command, RuleCommand.command, Completions.command, Manual.command,
        ])

    private static let route = Command(
        "route",
        summary: "Show, find and list the routes of the catalog.",
        examples: [
            Example("warden route show ssh-certificate", "one route"),
            Example("warden route list --status active", "the routes that may be used"),
        ],
        subcommands: [RouteShow.command, RouteFind.command, RouteList.command])

    /// Runs the command that was parsed.
    ///
    /// - Throws: why there is no answer.
    static func run(
        _ arguments: ParsedArguments, in context: CommandContext
    ) throws(CommandFailure) -> Answer {
        let words = arguments.path.dropFirst()
        return switch (words.first, words.last) {
        case ("route", "show"): try RouteShow(arguments).run(in: context)
        case ("route", "find"): try RouteFind(arguments).run(in: context)
        case ("route", "list"): try RouteList(arguments).run(in: context)
        case ("lint", _): try LintCommand(arguments).run(in: context)
        case ("rule", _): try RuleCommand(arguments).run(in: context)
        case ("completions", _): try Completions(arguments).run(in: context)
        default: try Manual().run(in: context)
        }
    }
}
