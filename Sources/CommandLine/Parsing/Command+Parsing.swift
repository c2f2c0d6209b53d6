public import Secrets

extension Command {
    /// Understands the words that follow the tool's name, by this declaration; reads nothing else.
    ///
    /// Options are `--name VALUE`, `--name=VALUE`, `-n VALUE`, `-nVALUE`, `-abn VALUE`, anywhere
    /// after their command; `--` ends them. A command that only has others below it, and is
    /// named alone, asks for its help. Asking for help wins over all problems but an unknown
    /// command.
    public func parse(_ words: [MaskedText]) -> ParsingOutcome {
        var reader = CommandLineReader(words, root: CommandPath(self))
        reader.read()
        guard !reader.isLost else {
            return ParsingOutcome(
                request: .refused(reader.problems), arguments: reader.arguments)
        }
        if reader.asksForHelp {
            return ParsingOutcome(request: .help, arguments: reader.arguments)
        }
        if reader.asksForVersion {
            return ParsingOutcome(request: .version, arguments: reader.arguments)
        }
        let check = CommandLineCheck(reader)
        let problems = reader.problems + check.problems
        if !problems.isEmpty {
            return ParsingOutcome(request: .refused(problems), arguments: check.arguments)
        }
        let request: ParsingOutcome.Request =
            reader.path.command.subcommands.isEmpty ? .run : .help
        return ParsingOutcome(request: request, arguments: check.arguments)
    }

    /// Understands words as they come from outside: credentials in them are masked first.
    public func parse(scanning words: [String]) -> ParsingOutcome {
        parse(MaskedText.words(scanning: words))
    }
}

/// What a command line asks for.
public struct ParsingOutcome: Sendable {
    /// The things that a command line can ask for.
    public enum Request: Sendable {
        /// To run the command that `arguments.path` names.
        case run

        /// To show that command's help.
        case help

        /// To show the tool's version.
        case version

        /// Nothing that can be done: all that is wrong, in the order in which it was found.
        case refused([UsageProblem])
    }

    /// What is asked for.
    public let request: Request

    /// What was recognised; of a refused command line, all that could be.
    ///
    /// It also holds options before their command or after an unknown one, so that a caller learns
    /// which output format was asked for.
    public let arguments: ParsedArguments
}
