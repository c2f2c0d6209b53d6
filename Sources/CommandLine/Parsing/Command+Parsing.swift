extension Command {
    /// Understands the words that follow the tool's name, by this declaration; reads nothing else.
    ///
    /// Options are `--name VALUE`, `--name=VALUE`, `-n VALUE`, `-nVALUE`, `-abn VALUE`, anywhere
    /// behind their command; `--` ends them. A command that only has others below it, and is
    /// named alone, asks for its help. Asking for help wins over all problems but an unknown
    /// command.
    public func parse(_ words: [String]) -> ParsingOutcome {
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
}
