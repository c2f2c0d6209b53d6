internal import Text

/// The nearest known words as the end of a sentence: "; did you mean `llm-connect`?".
struct Suggestion {
    /// The nearest words, the best first.
    let words: [String]

    init(of word: String, among known: [String]) {
        words = Spelling.nearest(to: word, among: known)
    }

    var text: String {
        Wording.didYouMean(words.prefix(1).map(VisibleText.line)).map { "; \($0)" } ?? ""
    }
}
