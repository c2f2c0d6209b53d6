/// An argument that is not an option, with its place among the others.
public struct Operand<Value: Sendable>: Sendable {
    /// The texts that it takes.
    public let syntax: ValueSyntax<Value>

    /// The operand as a command lists it.
    public let declaration: OperandDeclaration

    /// Declares an operand; `help` says what it is, one line without a full stop.
    public init(
        _ name: String,
        _ syntax: ValueSyntax<Value>,
        _ arity: OperandDeclaration.Arity = .required,
        help: String
    ) {
        self.syntax = syntax
        let value = ValueDeclaration(
            syntax, placeholder: name, isRepeatable: arity == .zeroOrMore || arity == .oneOrMore)
        declaration = OperandDeclaration(name: name, help: help, arity: arity, value: value)
    }
}
