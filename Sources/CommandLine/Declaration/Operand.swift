internal import Secrets

/// An argument that is not an option, told apart from the others by its position.
///
/// How it is declared decides what a command reads: the value itself of a required operand, an
/// optional of one that may be missing, an array of one that takes all words that are left.
public struct Operand<Value: Sendable>: Sendable {
    /// The operand as a command lists it.
    public let declaration: OperandDeclaration

    /// Returns the value that its words mean; nil when a word that it needs is missing.
    let read: @Sendable ([MaskedText]) -> Value?

    /// Declares an operand that the command cannot run without; `help` says what it is, one line
    /// without a full stop.
    public init(_ name: String, _ syntax: ValueSyntax<Value>, help: String) {
        declaration = OperandDeclaration(name, .required, help, syntax)
        read = { words in words.first.flatMap { try? syntax.convert($0) } }
    }

    /// Declares an operand that may be missing, and is then read as nil.
    public init<Given>(optional name: String, _ syntax: ValueSyntax<Given>, help: String)
    where Value == Given? {
        declaration = OperandDeclaration(name, .optional, help, syntax)
        read = { words in .some(words.first.flatMap { try? syntax.convert($0) }) }
    }

    /// Declares an operand of one or more words.
    public init<Element>(oneOrMore name: String, _ syntax: ValueSyntax<Element>, help: String)
    where Value == [Element] {
        declaration = OperandDeclaration(name, .oneOrMore, help, syntax)
        read = { words in words.compactMap { try? syntax.convert($0) } }
    }

    /// Declares an operand of any number of words.
    public init<Element>(zeroOrMore name: String, _ syntax: ValueSyntax<Element>, help: String)
    where Value == [Element] {
        declaration = OperandDeclaration(name, .zeroOrMore, help, syntax)
        read = { words in words.compactMap { try? syntax.convert($0) } }
    }
}

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

    fileprivate init<Value>(
        _ name: String, _ arity: Arity, _ help: String, _ syntax: ValueSyntax<Value>
    ) {
        self.name = name
        self.help = help
        self.arity = arity
        value = ValueDeclaration(
            syntax, placeholder: name, isRepeatable: arity == .zeroOrMore || arity == .oneOrMore)
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
