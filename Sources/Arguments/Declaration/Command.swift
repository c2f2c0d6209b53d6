/// A command with all that is below it: the one declaration that everything is derived from.
///
/// Parsing, help, completion and the manual page read it. A command has operands or subcommands,
/// not both. The options of a command hold for all below it; `--help`, `-h` and the word `help`
/// are understood everywhere, `--version` and `-V` by the outermost command.
public struct Command: Sendable {
    /// The word that is typed.
    public let name: String

    /// What it is for: one sentence, with its full stop.
    public let summary: String

    /// What else is to be said: paragraphs, with an empty line between them.
    public let discussion: String

    /// Command lines to copy.
    public let examples: [Example]

    /// Its own options, in the order of help.
    public let options: [OptionDeclaration]

    /// What its options demand of each other.
    public let constraints: [Constraint]

    /// Its operands, in their order on the command line.
    public let operands: [OperandDeclaration]

    /// The commands below it, in the order of help.
    public let subcommands: [Command]

    /// Declares a command.
    public init(
        _ name: String,
        summary: String,
        discussion: String = "",
        examples: [Example] = [],
        options: [OptionDeclaration] = [],
        constraints: [Constraint] = [],
        operands: [OperandDeclaration] = [],
        subcommands: [Command] = []
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.examples = examples
        self.options = options
        self.constraints = constraints
        self.operands = operands
        self.subcommands = subcommands
    }
}
