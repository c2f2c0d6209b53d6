internal import Secrets

/// An option with a value: `--name VALUE`.
///
/// How it is declared decides what a command reads: the value itself of an option with a default,
/// an optional of one without, an array of one that may be repeated. Otherwise the last value
/// given wins.
public struct Option<Value: Sendable>: Sendable {
    /// The option as a command lists it.
    public let declaration: OptionDeclaration

    /// Returns the value that the texts given mean.
    let read: @Sendable ([MaskedText]) -> Value

    /// Declares an option with a default.
    ///
    /// - Parameters:
    ///   - name: The long name without its dashes.
    ///   - short: The short name without its dash.
    ///   - syntax: The texts that it takes.
    ///   - placeholder: The word that help shows for the value, as in `DATE`.
    ///   - default: The value that holds when the option is not given.
    ///   - help: What it is for, one line without a full stop.
    public init(
        _ name: String, short: Character? = nil, _ syntax: ValueSyntax<Value>, placeholder: String,
        default: Value, help: String
    ) {
        let value = ValueDeclaration(
            syntax, placeholder: placeholder, defaultText: syntax.text(`default`))
        declaration = OptionDeclaration(name: name, short: short, help: help, effect: .value(value))
        read = { texts in texts.last.flatMap { try? syntax.convert($0) } ?? `default` }
    }

    /// Declares an option without a default; it is read as nil when it is not given.
    public init<Given>(
        _ name: String, short: Character? = nil, _ syntax: ValueSyntax<Given>, placeholder: String,
        help: String
    ) where Value == Given? {
        let value = ValueDeclaration(syntax, placeholder: placeholder)
        declaration = OptionDeclaration(name: name, short: short, help: help, effect: .value(value))
        read = { texts in texts.last.flatMap { try? syntax.convert($0) } }
    }

    /// Declares an option of which every value counts; it is read in the order of the words.
    public init<Element>(
        repeatable name: String, short: Character? = nil, _ syntax: ValueSyntax<Element>,
        placeholder: String, help: String
    ) where Value == [Element] {
        let value = ValueDeclaration(syntax, placeholder: placeholder, isRepeatable: true)
        declaration = OptionDeclaration(name: name, short: short, help: help, effect: .value(value))
        read = { texts in texts.compactMap { try? syntax.convert($0) } }
    }
}

/// An option without a value: given or not.
public struct Flag: Sendable {
    /// The flag as a command lists it.
    public let declaration: OptionDeclaration

    /// Declares a flag; `help` says what it does, one line without a full stop.
    public init(_ name: String, short: Character? = nil, help: String) {
        declaration = OptionDeclaration(name: name, short: short, help: help, effect: .flag)
    }
}

/// A flag that sets an option to a fixed value, as `--json` is `--format json`.
///
/// It is read through that option. Together with another value of that option it is refused.
public struct Alias: Sendable {
    /// The alias as a command lists it.
    public let declaration: OptionDeclaration

    /// Declares a flag that means `option` with the value `text`.
    public init<Value>(
        _ name: String, short: Character? = nil, for option: Option<Value>, _ text: String
    ) {
        let option = option.declaration
        declaration = OptionDeclaration(
            name: name, short: short, help: "Same as \(option.spelling) \(text)",
            effect: .alias(of: option.name, text: text))
    }
}
