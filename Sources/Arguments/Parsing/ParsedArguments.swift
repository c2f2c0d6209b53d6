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

    var occurrences: [Occurrence] = []
    var operands: [String: [String]] = [:]

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
        let declaration = option.declaration
        let given = occurrences.filter { $0.name == declaration.name }.compactMap(\.text)
        let standard = declaration.value?.standard.map { [$0] } ?? []
        return (given.isEmpty ? standard : given).compactMap { try? option.syntax.convert($0) }
    }

    /// Every value of `operand`, in order.
    public func all<Value>(_ operand: Operand<Value>) -> [Value] {
        let texts = operands[operand.declaration.name] ?? []
        return texts.compactMap { try? operand.syntax.convert($0) }
    }

    /// The value of an operand that the command cannot run without.
    public func required<Value>(_ operand: Operand<Value>) throws(UsageProblem) -> Value {
        guard let value = self[operand] else {
            throw UsageProblem(.missingOperand(operand.declaration.usage), at: path)
        }
        return value
    }
}
