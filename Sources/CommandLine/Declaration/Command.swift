/// A command with all commands below it: the one declaration that everything is derived from.
///
/// Parsing, help, completion and the manual page read it. A command has operands or subcommands,
/// not both. The options of a command hold for all below it; `--help`, `-h` and the word `help`
/// are understood everywhere, `--version` and `-V` by the outermost command.
public struct Command: Sendable {
    /// The word that is typed.
    public let name: String

    /// What it is for: one sentence, with its full stop.
    public let summary: String

    private let makeDiscussion: @Sendable () -> String
    private let makeExamples: @Sendable () -> [Example]
    private let makeOptions: @Sendable () -> [OptionDeclaration]
    private let makeConstraints: @Sendable () -> [Constraint]
    private let makeOperands: @Sendable () -> [OperandDeclaration]
    private let makeSubcommands: @Sendable () -> [Command]

    /// Declares a command.
    ///
    /// All but its name and summary is made each time it is asked for: a command line costs only
    /// the declarations that its words lead through.
    public init(
        _ name: String,
        summary: String,
        discussion: @autoclosure @escaping @Sendable () -> String = "",
        examples: @autoclosure @escaping @Sendable () -> [Example] = [],
        options: @autoclosure @escaping @Sendable () -> [OptionDeclaration] = [],
        constraints: @autoclosure @escaping @Sendable () -> [Constraint] = [],
        operands: @autoclosure @escaping @Sendable () -> [OperandDeclaration] = [],
        subcommands: @autoclosure @escaping @Sendable () -> [Command] = []
    ) {
        self.name = name
        self.summary = summary
        makeDiscussion = discussion
        makeExamples = examples
        makeOptions = options
        makeConstraints = constraints
        makeOperands = operands
        makeSubcommands = subcommands
    }

    /// What help says beside the summary: paragraphs, with an empty line between them.
    public var discussion: String { makeDiscussion() }

    /// Command lines to copy.
    public var examples: [Example] { makeExamples() }

    /// Its own options, in the order of help.
    public var options: [OptionDeclaration] { makeOptions() }

    /// Which of its options need or exclude each other.
    public var constraints: [Constraint] { makeConstraints() }

    /// Its operands, in their order on the command line.
    public var operands: [OperandDeclaration] { makeOperands() }

    /// The commands below it, in the order of help.
    public var subcommands: [Command] { makeSubcommands() }
}
