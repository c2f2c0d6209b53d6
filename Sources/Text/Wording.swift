/// Phrases that more than one message needs.
public enum Wording {
    /// A number and what it counts, as in "1 file" and "2 files"; the plural takes an "s".
    public static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// Texts of which one is to be chosen, as in "a, b or c".
    public static func alternatives(_ texts: [String]) -> String {
        list(texts, joinedBy: "or")
    }

    /// Texts that all count, as in "a, b and c".
    public static func all(_ texts: [String]) -> String {
        list(texts, joinedBy: "and")
    }

    private static func list(_ texts: [String], joinedBy word: String) -> String {
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// Asks for the words that were perhaps meant, as in "did you mean `a` or `b`?"; nil without
    /// any.
    public static func didYouMean(_ words: [String]) -> String? {
        words.isEmpty ? nil : "did you mean \(alternatives(words.map { "`\($0)`" }))?"
    }
}
