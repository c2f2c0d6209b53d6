/// One thing that is wrong with a command line.
public struct UsageProblem: Error, Hashable, Sendable {
    /// The kinds of things that can be wrong; options are spelled as they were typed.
    public enum Kind: Hashable, Sendable {
        /// There is no such command here.
        case unknownCommand(String)

        /// There is no such option anywhere.
        case unknownOption(String)

        /// The option is one of these other commands', each given by its full path.
        case misplacedOption(String, owners: [[String]])

        /// The option takes a value, and none follows.
        case missingValue(option: String, placeholder: String)

        /// The text is not a value of that option or operand.
        case invalidValue(String, of: String, reason: String)

        /// The option takes no value, and one was attached.
        case unexpectedValue(String, option: String)

        /// The command needs this operand, spelled as in the usage line.
        case missingOperand(String)

        /// The command takes no, or no further, operand.
        case unexpectedOperand(String)

        /// The two options cannot be used together.
        case conflictingOptions(String, String)

        /// The option needs one of these others.
        case unmetRequirement(option: String, anyOf: [String])
    }

    /// What is wrong.
    public let kind: Kind

    /// The command that it belongs to, from the tool's own name on.
    public let path: [String]

    /// What was perhaps meant, the best first: options, values, or whole command lines.
    public let suggestions: [String]

    init(_ kind: Kind, at path: [String], suggestions: [String] = []) {
        self.kind = kind
        self.path = path
        self.suggestions = suggestions
    }
}
