/// The value of an option or operand without its type: what help, completion and parsing need.
public struct ValueDeclaration: Sendable {
    /// The word that stands for the value in help, as in `DATE`.
    public let placeholder: String

    /// The closed set of texts; empty when the set is open.
    public let choices: [Choice]

    /// Where a shell finds further texts to offer.
    public let completion: Completion

    /// The text that holds when none is given.
    public let standard: String?

    /// Whether every value given counts, not only the last.
    public let isRepeatable: Bool

    /// Says why a text is not a value; nil when it is one.
    public let problem: @Sendable (String) -> ValueProblem?

    init<Value>(
        _ syntax: ValueSyntax<Value>,
        placeholder: String,
        standard: String? = nil,
        isRepeatable: Bool = false
    ) {
        self.placeholder = placeholder
        choices = syntax.choices
        completion = syntax.completion
        self.standard = standard
        self.isRepeatable = isRepeatable
        let convert = syntax.convert
        problem = { text in
            do throws(ValueProblem) {
                _ = try convert(text)
                return nil
            } catch {
                return error
            }
        }
    }
}
