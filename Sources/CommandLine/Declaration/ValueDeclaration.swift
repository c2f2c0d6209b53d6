public import Secrets

/// The value of an option or operand without its type: what help, completion and parsing need.
public struct ValueDeclaration: Sendable {
    /// The word that help shows for the value, as in `DATE`.
    public let placeholder: String

    /// The closed set of texts; empty when the set is open.
    public let choices: [Choice]

    /// Where a shell finds the texts of an open set that it offers.
    public let source: CompletionSource

    /// The text of the value that holds when none is given.
    public let defaultText: String?

    /// Whether every value given counts, not only the last.
    public let isRepeatable: Bool

    /// Says why a text is not a value; nil when it is one.
    public let problem: @Sendable (MaskedText) -> ValueProblem?

    init<Value>(
        _ syntax: ValueSyntax<Value>, placeholder: String, defaultText: String? = nil,
        isRepeatable: Bool = false
    ) {
        self.placeholder = placeholder
        choices = syntax.choices
        source = syntax.source
        self.defaultText = defaultText
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
