/// An option with a value: `--name VALUE`.
///
/// Of several values the last one wins, unless it is repeatable.
public struct Option<Value: Sendable>: Sendable {
    /// The texts that it takes.
    public let syntax: ValueSyntax<Value>

    /// The option as a command lists it.
    public let declaration: OptionDeclaration

    /// Declares an option.
    ///
    /// - Parameters:
    ///   - name: The long name without its dashes.
    ///   - short: The short name without its dash.
    ///   - syntax: The texts that it takes.
    ///   - placeholder: The word that stands for the value in help, as in `DATE`.
    ///   - standard: The text that holds when the option is not given.
    ///   - isRepeatable: Whether every value given counts, not only the last.
    ///   - help: What it is for, one line without a full stop.
    public init(
        _ name: String,
        short: Character? = nil,
        _ syntax: ValueSyntax<Value>,
        placeholder: String,
        standard: String? = nil,
        isRepeatable: Bool = false,
        help: String
    ) {
        self.syntax = syntax
        let value = ValueDeclaration(
            syntax, placeholder: placeholder, standard: standard, isRepeatable: isRepeatable)
        declaration = OptionDeclaration(
            name: name, short: short, help: help, effect: .value(value))
    }
}
