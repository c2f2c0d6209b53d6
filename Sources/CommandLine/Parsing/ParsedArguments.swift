public import Secrets

/// What the words of a command line say, read through the declarations that they were parsed by.
///
/// Options keep their texts and are converted when they are read, so no value is ever cast.
public struct ParsedArguments: Sendable {
    /// One appearance of an option.
    struct Occurrence: Sendable {
        /// The long name of the option that is given or, by an alias, set.
        let name: String

        /// What was typed, as in `--json`; without the value.
        let spelling: String

        /// The value; nil for a flag.
        let text: MaskedText?

        /// Whether an alias set it.
        let isAlias: Bool
    }

    /// The command that the words name, from the tool's own name on; as far as it is known.
    public internal(set) var path: [String]

    var occurrences: [Occurrence] = []

    /// The words that an operand takes.
    struct OperandWords: Sendable {
        let name: String
        let words: [MaskedText]
    }

    var operands: [OperandWords] = []

    init(path: [String]) {
        self.path = path
    }

    /// The value of `option` as it is declared: its default, an optional or an array.
    public subscript<Value>(option: Option<Value>) -> Value {
        option.read(texts(ofOption: option.declaration.name))
    }

    /// Whether `flag` was given.
    public subscript(flag: Flag) -> Bool {
        occurrences.contains { $0.name == flag.declaration.name }
    }

    /// The value of `operand` as it is declared.
    ///
    /// A command that was parsed to be run has each operand that it requires; to read one that it
    /// does not declare is a mistake in the program.
    public subscript<Value>(operand: Operand<Value>) -> Value {
        guard let value = operand.read(texts(ofOperand: operand.declaration.name)) else {
            preconditionFailure("`\(path)` was not parsed with <\(operand.declaration.name)>")
        }
        return value
    }

    /// The texts given to the option named `name` in their order, by its aliases too.
    public func texts(ofOption name: String) -> [MaskedText] {
        occurrences.filter { $0.name == name }.compactMap(\.text)
    }

    /// The words that the operand named `name` takes.
    public func texts(ofOperand name: String) -> [MaskedText] {
        operands.first { $0.name == name }?.words ?? []
    }
}
