/// An operand of a command without the type of its value.
public struct OperandDeclaration: Sendable {
    /// How many words an operand takes.
    public enum Arity: Sendable {
        /// Exactly one.
        case required

        /// One or none.
        case optional

        /// One or more: all that are left.
        case oneOrMore

        /// None or more: all that are left.
        case zeroOrMore
    }

    /// The name in help, without brackets; it is the operand's identity in its command.
    public let name: String

    /// What it is: one line, without a full stop.
    public let help: String

    /// How many words it takes.
    public let arity: Arity

    /// What its value is.
    public let value: ValueDeclaration

    init(name: String, help: String, arity: Arity, value: ValueDeclaration) {
        self.name = name
        self.help = help
        self.arity = arity
        self.value = value
    }

    /// Whether the command cannot run without it.
    public var isRequired: Bool { arity == .required || arity == .oneOrMore }

    /// The operand as the usage line shows it, as in `<id>`, `[<path>]`, `<word>...`.
    public var usage: String {
        switch arity {
        case .required: "<\(name)>"
        case .optional: "[<\(name)>]"
        case .oneOrMore: "<\(name)>..."
        case .zeroOrMore: "[<\(name)>...]"
        }
    }
}
