/// A text that a person has still to write: lint reports it until then.
enum FillIn {
    /// The text, which asks for `words`.
    static func text(_ words: String) -> String { "<fill in: \(words)>" }

    /// Whether a text is one.
    static func isOne(_ text: String) -> Bool { text.utf8.starts(with: "<fill in: ".utf8) }
}
