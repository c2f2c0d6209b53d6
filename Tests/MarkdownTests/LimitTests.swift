import Effort
import Markdown
import Text
import Testing

@Suite("Limits")
struct LimitTests {
    /// Texts that make a careless reader look at the same bytes again and again.
    private static let pieces = [
        "[", "]", "![", "[a](", "[a](<", "[a](b \"", "[a](b 'c (d ", "[a]: ", "`", "`a``b", "*",
        "*a",
        "*a_b**", "_a ", "~a~~ ", "<", "<a b='", "<a b=\"c' ", "<!-- ", "<?", "<!A", "<![CDATA[",
        "> ", ">", "- ", "1. ", "- a\n", "\n", "\t", "\\", "&", "&a;", "#", "# a\n", "# a-1\n", "|",
        "a|", "|a\n|-\n", "a\n-", "```\n", "~~~ a\n", "<div>\n", "http://", "www.a.b", "http://a)",
        "http://a&b;", "[a]: b\n", "[a]\n", "- [ ] a\n", "<script>", "\r", "[![a](b)", "]: [",
        "\u{FEFF}",
        "- - - - a\n\n", "> - > - a\n", "  - a\n    b\n", "<a@b.c", "x <a\nb='\n",
    ]

    /// A reader that looks at the square of the bytes would need hours, not the minutes allowed.
    @Test(
        "A large text of one piece is read to its end", .timeLimit(.minutes(5)), arguments: pieces)
    func ends(piece: String) {
        let size = Effort.size(64 << 10, thorough: 512 << 10)
        let bytes = Array(String(repeating: piece, count: size / piece.utf8.count).utf8)
        #expect(!MarkdownDocument(reading: bytes).blocks.contains { $0.range.end > bytes.count })
    }

    @Test("Ranges lie in the file, in order and nested, whatever the bytes", arguments: pieces)
    func ranges(piece: String) {
        for other in Self.pieces {
            let bytes = Array((piece + other + piece + "a\n" + other + piece).utf8)
            #expect(MarkdownInvariants.violation(of: MarkdownDocument(reading: bytes)) == nil)
        }
    }

    @Test(
        "What the fuzzer once found stays right",
        arguments: ["  <div>\n\n    <div>\n", "\t\t\ta", "`a\n`b"])
    func foundByFuzzer(text: String) {
        #expect(MarkdownInvariants.violation(of: read(text)) == nil)
    }
}
