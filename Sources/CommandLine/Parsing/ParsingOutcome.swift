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
    /// It also holds options that stand at a wrong place or behind an unknown command, so that
    /// a caller learns which output format was asked for.
    public let arguments: ParsedArguments
}
