public import Secrets
internal import Text

/// The texts that an option or operand takes, and what value each of them means.
public struct ValueSyntax<Value: Sendable>: Sendable {
    /// The closed set of texts; empty when the set is open.
    public let choices: [Choice]

    /// Where a shell finds the texts of an open set that it offers.
    public let source: CompletionSource

    /// Turns a text into its value; pure, for it may run more than once for a text.
    public let convert: @Sendable (MaskedText) throws(ValueProblem) -> Value

    /// The text that means a value: help shows it for a default.
    public let text: @Sendable (Value) -> String

    /// Describes an open set of texts by their conversion.
    public init(
        source: CompletionSource = .none,
        text: @escaping @Sendable (Value) -> String = { "\($0)" },
        convert: @escaping @Sendable (MaskedText) throws(ValueProblem) -> Value
    ) {
        choices = []
        self.source = source
        self.text = text
        self.convert = convert
    }

    /// Describes a closed set of texts; `value` returns the value of each of them.
    @usableFromInline
    init(
        closed choices: [Choice], text: @escaping @Sendable (Value) -> String,
        value: @escaping @Sendable (String) -> Value?
    ) {
        self.choices = choices
        source = .none
        self.text = text
        convert = { (text) throws(ValueProblem) in
            if let value = value(text.shown) { return value }
            let texts = choices.map(\.text)
            throw ValueProblem(
                "it must be one of \(texts.joined(separator: ", "))",
                suggestions: Spelling.nearest(to: text.shown, among: texts))
        }
    }
}

/// One value of a closed set.
public struct Choice: Hashable, Sendable {
    /// The text to type.
    public let text: String

    /// What it means, in a few words; empty where the text says it.
    public let meaning: String

    /// Makes a choice.
    public init(_ text: String, _ meaning: String = "") {
        self.text = text
        self.meaning = meaning
    }
}

/// Why a text is not a value of an option or operand.
public struct ValueProblem: Error, Hashable, Sendable {
    /// What would be right, as in "a date is written YYYY-MM-DD"; no full stop.
    public let reason: String

    /// Texts that were perhaps meant, the best first.
    public let suggestions: [String]

    /// Makes a problem; `reason` continues the sentence "invalid value '…' for --option: ".
    public init(_ reason: String, suggestions: [String] = []) {
        self.reason = reason
        self.suggestions = suggestions
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
        return ValueSyntax(closed: choices, text: \.rawValue) { text in
            values.first { $0.rawValue.utf8.elementsEqual(text.utf8) }
        }
    }
}

extension ValueSyntax<MaskedText> {
    /// Any text.
    public static var text: ValueSyntax { text(from: .none) }

    /// Any text; a shell offers the values of `kind`.
    public static func text(of kind: ValueKind) -> ValueSyntax { text(from: .values(of: kind)) }

    private static func text(from source: CompletionSource) -> ValueSyntax {
        ValueSyntax(source: source, text: \.shown) { (text) throws(ValueProblem) in text }
    }
}

extension ValueSyntax<String> {
    /// The path of a file.
    public static var file: ValueSyntax { path(.files, "it must be a file") }

    /// The path of a folder.
    public static var folder: ValueSyntax { path(.folders, "it must be a folder") }

    /// A path is opened or written, so one that holds a credential is refused.
    private static func path(_ source: CompletionSource, _ reason: String) -> ValueSyntax {
        ValueSyntax(source: source) { (text) throws(ValueProblem) in
            guard let path = text.writable else {
                throw ValueProblem("a path must not hold a credential")
            }
            guard !path.isEmpty else { throw ValueProblem(reason) }
            return path
        }
    }
}

extension ValueSyntax<Int> {
    /// A whole number within `range`.
    public static func integer(in range: ClosedRange<Int>) -> ValueSyntax {
        ValueSyntax { (text) throws(ValueProblem) in
            guard let number = Int(text.shown), range.contains(number) else {
                throw ValueProblem(
                    range.upperBound == .max
                        ? "it must be a whole number, at least \(range.lowerBound)"
                        : "it must be a whole number from \(range.lowerBound) to \(range.upperBound)"
                )
            }
            return number
        }
    }
}
