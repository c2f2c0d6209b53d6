import Testing
import Text

@Suite("Lines and columns of prose")
struct TextWrappingTests {
    @Test(
        "Words fill a line up to the width; a longer word has its own line",
        arguments: [
            ("", 5, [""]), ("a bc", 5, ["a bc"]), ("ab cd ef", 5, ["ab cd", "ef"]),
            ("a  b", 5, ["a b"]), ("ab unbreakable cd", 5, ["ab", "unbreakable", "cd"]),
            ("ab\n\ncd", 9, ["ab", "", "cd"]), ("日本 語", 5, ["日本", "語"]),
            ("日本 語", 7, ["日本 語"]), ("a b", 0, ["a", "b"]),
        ])
    func lines(text: String, width: Int, lines: [String]) {
        #expect(TextWrapping.lines(of: text, width: width) == lines)
    }

    @Test(
        "Empty lines separate paragraphs",
        arguments: [("", []), ("a\nb", ["a b"]), ("\na\n\n\nb\nc\n", ["a", "b c"])])
    func paragraphs(text: String, paragraphs: [String]) {
        #expect(TextWrapping.paragraphs(of: text) == paragraphs)
    }

    @Test(
        "A character takes the columns that a terminal gives it",
        arguments: [
            ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("日本", 4), ("한", 2),
            ("😀", 2), ("👩‍👩‍👧", 2), ("❤\u{FE0F}", 2), ("Ａ", 2), ("…", 1),
        ])
    func columns(text: String, columns: Int) {
        #expect(DisplayWidth.columns(text) == columns)
    }

    @Test(
        "A text that is cut says so, and is never wider",
        arguments: [
            ("abc", 3, "abc"), ("abc", 2, "a…"), ("abc", 1, "…"), ("abc", 0, ""),
            ("日本語", 4, "日…"), ("日本語", 5, "日本…"),
        ])
    func cut(text: String, width: Int, cut: String) {
        #expect(DisplayWidth.cut(text, to: width) == cut)
    }

    @Test(
        "A text is filled up with spaces",
        arguments: [("ab", 4, "ab  "), ("日", 4, "日  "), ("abcde", 4, "abcde"), ("", -1, "")])
    func pad(text: String, width: Int, padded: String) {
        #expect(DisplayWidth.pad(text, to: width) == padded)
    }
}
