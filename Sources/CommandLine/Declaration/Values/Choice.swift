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
