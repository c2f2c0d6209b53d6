import Testing
import YAML

@Suite("Block scalars (YAML 1.2.2 §8.1)")
struct BlockScalarTests {
    /// The text of each header over the lines `a`, nothing, ` b` and two empty lines.
    @Test(
        "Style, chomping and indentation",
        arguments: [
            ("|", "a\n\n b\n"), ("|-", "a\n\n b"), ("|+", "a\n\n b\n\n\n"), (">", "a\n\n b\n"),
            (">-", "a\n\n b"), (">+", "a\n\n b\n\n\n"), ("|1", "  a\n\n   b\n"),
            ("|2-", " a\n\n  b"), ("|+3", "a\n\n b\n\n\n"), (">3", "a\n\n b\n"),
            (">2", " a\n\n  b\n"), (">-1", "  a\n\n   b"),
        ])
    func matrix(header: String, text: String) {
        let source = "k: \(header)\n   a\n\n    b\n\n\n"
        #expect(Reading.scalar(source) == text)
        #expect(Reading.scalar(source.replacing("\n", with: "\r\n")) == text)
    }

    @Test(
        "At the end of the file, with a line break and without",
        arguments: [
            ("|", ""), ("|+", ""), ("|\n", ""), ("|+\n", ""), ("|+\n\n", "\n"), ("|\n\n\n", ""),
            ("|\n  a", "a\n"), ("|-\n  a", "a"), ("|+\n  a", "a\n"), ("|+\n  a\n", "a\n"),
            ("|+\n  a\n\n", "a\n\n"), ("|+\n  a\n ", "a\n\n"), ("|\n  a\n   ", "a\n \n"),
            (">\n  a\n  b", "a b\n"), ("|+\n   ", "\n"), ("|\n   ", ""), ("|2+", ""), ("| # c", ""),
            ("|+ # c\n\n", "\n"), ("|+ # c", ""),
        ])
    func end(source: String, text: String) {
        #expect(Reading.scalar("- \(source)") == text)
        #expect(Reading.scalar("k: \(source)") == text)
    }

    @Test(
        "Folding",
        arguments: [
            ("a\nb", "a b\n"), ("a\n\nb", "a\nb\n"), ("a\n\n\nb", "a\n\nb\n"),
            ("a\n b\nc", "a\n b\nc\n"), ("a\n\n b\n\nc", "a\n\n b\n\nc\n"),
            ("a\n\tb\nc", "a\n\tb\nc\n"),
            ("a \nb", "a  b\n"), ("\na", "\na\n"), ("\n\na\nb", "\n\na b\n"), (" a", "a\n"),
        ])
    func folding(lines: String, text: String) {
        let source = lines.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
        #expect(Reading.scalar("k: >\n\(source)\n") == text)
    }

    @Test(
        "A header, or lines, that can't be",
        arguments: [
            "k: |0\n  a\n", "k: |10\n  a\n", "k: |12\n  a\n", "k: |++\n  a\n", "k: |-+\n  a\n",
            "k: |#c\n  a\n", "k: | a\n", "k: |1x\n", "k: |\n   \n  a\n", "k: |\n\ta\n",
            "k: |\n\t\nl: 1\n",
            "k: |\n  a\n\t\n", "k: |\n  a\n\t# c\n", "k: |\n   a\n  b\n", "k: |2\n a\n",
            "- |\n  a\n b\n",
        ])
    func refused(text: String) {
        #expect(!Reading.rules(text).isEmpty)
    }

    @Test("At the top level it may start in the first column; a marker ends it")
    func top() {
        #expect(Reading.json("--- |\na\n# b\n...\n") == "\"a\\n# b\\n\"\n")
        #expect(Reading.json("--- >\na\nb\n--- c\n") == "\"a b\\n\"\n\"c\"\n")
        #expect(Reading.json("--- |1-") == "\"\"\n")
        #expect(Reading.rules("--- |1\n a\n") == ["yaml-refused"])
    }
}
