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
