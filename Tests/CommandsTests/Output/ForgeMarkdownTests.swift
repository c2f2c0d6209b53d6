import Markdown
import Secrets
import Testing

@testable import Commands

/// Texts of a catalog in a request to a forge.
@Suite("Texts in a request")
struct ForgeMarkdownTests {
    @Test(
        "Nothing in a text is a mark, a mention or a command",
        arguments: [
            "a *b* _c_ **d**", "[a](https://x.example)", "![a](b.png)", "<script>x</script>",
            "<https://x.example>", "&amp;", "| a | b |", "# a", "- [ ] a", "/close", "@ada: do",
            "~~a~~", "https://x.example/a", "www.x.example", ":tada:", "$x$", "a\n/close\n@ada",
            "`a", "`a` `b", "a\\", "[a]: b", "1. a", "= a",
        ])
    func escaped(text: String) {
        let line = "For: " + ForgeMarkdown.text(MaskedText(text))
        let document = MarkdownDocument(reading: Array(line.utf8))
        #expect(document.blocks.count == 1)
        #expect(
            document.inlines.allSatisfy { inline in
                switch inline.kind {
                case .text, .codeSpan: true
                default: false
                }
            })
        #expect(!line.contains("\n"))
        let mentions = document.codeSpans().count { $0.text == "@" }
        #expect(line.count { $0 == "@" } == mentions)
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(document.paragraphs().first?.text.shown == "For: \(words)")
    }

    @Test("What is in backticks stays code")
    func code() {
        #expect(ForgeMarkdown.text("use `A_B` of @c") == "use `A_B` of `@`c")
        #expect(ForgeMarkdown.code("a`b") == "`` a`b ``")
    }
}
