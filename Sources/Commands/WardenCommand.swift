internal import CommandLine

/// A command of warden: its declaration beside what runs it, so that its name appears once.
struct WardenCommand: Sendable {
    /// How the command line declares it.
    let declaration: Command

    private let work: Work

    private enum Work: Sendable {
        /// The command is run once its words are understood, which reads no file.
        case run(@Sendable (ParsedArguments) -> any RunnableCommand)

        /// The command only has others below it.
        case commands(@Sendable () -> [WardenCommand])
    }

    /// Makes a command that is run; `prepare` takes from the words what it needs.
    init(
        _ declaration: Command,
        run prepare: @escaping @Sendable (ParsedArguments) -> any RunnableCommand
    ) {
        self.declaration = declaration
        work = .run(prepare)
    }

    /// Makes a group of commands.
    init(
        _ name: String, summary: String,
        discussion: @autoclosure @escaping @Sendable () -> String = "",
        examples: @autoclosure @escaping @Sendable () -> [Example],
        options: @autoclosure @escaping @Sendable () -> [OptionDeclaration] = [],
        commands: @autoclosure @escaping @Sendable () -> [WardenCommand]
    ) {
        declaration = Command(
            name, summary: summary, discussion: discussion(), examples: examples(),
            options: options(), subcommands: commands().map(\.declaration))
        work = .commands(commands)
    }

    /// Runs the command that the words name.
    ///
    /// - Throws: why there is no answer.
    func answer(
        _ arguments: ParsedArguments, in context: CommandContext
    ) throws(CommandFailure) -> Answer {
        var command = self
        for name in arguments.path.dropFirst() {
            guard case .commands(let below) = command.work,
                let next = below().first(where: { $0.declaration.name == name })
            else { break }
            command = next
        }
        switch command.work {
        case .run(let prepare): return try prepare(arguments).run(in: context)
        case .commands: return Answer(HelpPage(of: declaration, at: arguments.path))
        }
    }
}

/// What a command does once its words are understood.
protocol RunnableCommand {
    /// Finds the answer.
    ///
    /// - Throws: why there is none.
    func run(in context: CommandContext) throws(CommandFailure) -> Answer
}
