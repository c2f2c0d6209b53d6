internal import Text

/// The texts that an option or operand takes, and the value that each of them stands for.
public struct ValueSyntax<Value: Sendable>: Sendable {
    /// The closed set of texts; empty when the set is open.
    public let choices: [Choice]

    /// Where a shell finds further texts to offer.
    public let completion: Completion

    /// Turns a text into its value; pure, for it may run more than once for a text.
    public let convert: @Sendable (String) throws(ValueProblem) -> Value

    /// Describes an open set of texts by their conversion.
    public init(
        completion: Completion = .nothing,
        convert: @escaping @Sendable (String) throws(ValueProblem) -> Value
    ) {
        choices = []
        self.completion = completion
        self.convert = convert
    }

    /// Describes a closed set of texts; `value` gives the value of each of them.
    @usableFromInline
    init(closed choices: [Choice], value: @escaping @Sendable (String) -> Value?) {
        self.choices = choices
        completion = .nothing
        convert = { (text) throws(ValueProblem) in
            if let value = value(text) { return value }
            let texts = choices.map(\.text)
            throw ValueProblem(
                "it must be one of \(texts.joined(separator: ", "))",
                suggestions: Spelling.nearest(to: text, among: texts))
        }
    }
}

extension ValueSyntax where Value: RawRepresentable<String> {
    /// A closed set: the raw texts of `values`, each with what it means.
    ///
    /// It is inlinable, for a tool declares its sets each time it starts, and unspecialised
    /// generic code is slow.
    @inlinable
    public static func oneOf(
        _ values: [Value], meaning: (Value) -> String = { _ in "" }
    ) -> ValueSyntax {
        var choices: [Choice] = []
        for value in values { choices.append(Choice(value.rawValue, meaning(value))) }
        return ValueSyntax(closed: choices) { text in values.first { $0.rawValue == text } }
    }
}

extension ValueSyntax<String> {
    /// Any text.
    public static var text: ValueSyntax { text(completion: .nothing) }

    /// The path of a file.
    public static var file: ValueSyntax { path(.files, "it must be a file") }

    /// The path of a folder.
    public static var directory: ValueSyntax { path(.directories, "it must be a folder") }

    private static func path(_ completion: Completion, _ reason: String) -> ValueSyntax {
        ValueSyntax(completion: completion) { (text) throws(ValueProblem) in
            guard !text.isEmpty else { throw ValueProblem(reason) }
            return text
        }
    }

    /// Any text, with values to offer.
    public static func text(completion: Completion) -> ValueSyntax {
        ValueSyntax(completion: completion) { (text) throws(ValueProblem) in text }
    }
}

extension ValueSyntax<Int> {
    /// A whole number within `range`.
    public static func integer(in range: ClosedRange<Int>) -> ValueSyntax {
        ValueSyntax { (text) throws(ValueProblem) in
            guard let number = Int(text), range.contains(number) else {
                throw ValueProblem(
                    range.upperBound == .max
                        ? "it must be a whole number from \(range.lowerBound) on"
                        : "it must be a whole number from \(range.lowerBound) to \(range.upperBound)"
                )
            }
            return number
        }
    }
}
