import Testing
import Text

@Suite("Phrases of messages")
struct WordingTests {
    @Test(
        "A number has its noun in the right number",
        arguments: [(0, "0 files"), (1, "1 file"), (2, "2 files"), (-1, "-1 files")])
    func count(number: Int, text: String) {
        #expect(Wording.count(number, "file") == text)
    }

    @Test(
        "The last of several is joined by \"or\"",
        arguments: [
            ([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c"),
        ])
    func alternatives(texts: [String], text: String) {
        #expect(Wording.alternatives(texts) == text)
    }

    @Test(
        "What was perhaps meant is asked for",
        arguments: [
            ([], nil), (["a"], "did you mean `a`?"), (["a", "b"], "did you mean `a` or `b`?"),
        ] as [([String], String?)])
    func didYouMean(words: [String], question: String?) {
        #expect(Wording.didYouMean(words) == question)
    }
}
