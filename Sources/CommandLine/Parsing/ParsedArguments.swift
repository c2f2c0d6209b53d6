/// What the words of a command line say, read through the declarations that were parsed by.
///
/// Options keep their texts and are converted when they are read, so no value is ever cast.
public struct ParsedArguments: Sendable {
    /// One giving of an option.
    struct Occurrence: Sendable {
        /// The long name of the option that is given or, by an alias, set.
        let name: String

        /// What was typed, as in `--json`; without the value.
        let spelling: String

        /// The value; nil for a flag.
        let text: String?

        /// Whether an alias set it.
        let isAlias: Bool
    }

    /// The command that the words name, from the tool's own name on; as far as it is known.
    public internal(set) var path: [String]

    /// The words that one operand takes.
    struct OperandWords: Sendable {
        let name: String
        let words: [String]
    }

    var occurrences: [Occurrence] = []
    var operands: [OperandWords] = []

    init(path: [String]) {
        self.path = path
    }

    /// The last value given to `option`, else its standard; nil where there is neither.
    public subscript<Value>(option: Option<Value>) -> Value? { all(option).last }

    /// Whether `flag` was given.
    public subscript(flag: Flag) -> Bool {
        occurrences.contains { $0.name == flag.declaration.name }
    }

    /// The first value of `operand`; nil where there is none.
    public subscript<Value>(operand: Operand<Value>) -> Value? { all(operand).first }

    /// Every value given to `option` in order, by its aliases too, else its standard alone.
    public func all<Value>(_ option: Option<Value>) -> [Value] {
        var values: [Value] = []
        for occurrence in occurrences where occurrence.name == option.declaration.name {
            if let text = occurrence.text { add(text, option.syntax, to: &values) }
        }
        if values.isEmpty, let standard = option.declaration.value?.standard {
            add(standard, option.syntax, to: &values)
        }
        return values
    }

    /// Every value of `operand`, in order.
    public func all<Value>(_ operand: Operand<Value>) -> [Value] {
        var values: [Value] = []
        for given in operands where given.name == operand.declaration.name {
            for word in given.words { add(word, operand.syntax, to: &values) }
        }
        return values
    }

    private func add<Value>(_ text: String, _ syntax: ValueSyntax<Value>, to values: inout [Value])
    {
        if let value = try? syntax.convert(text) { values.append(value) }
    }

    /// The value of an operand that the command cannot run without.
    public func required<Value>(_ operand: Operand<Value>) throws(UsageProblem) -> Value {
        guard let value = self[operand] else {
            throw UsageProblem(.missingOperand(operand.declaration.usage), at: path)
        }
        return value
    }
}
