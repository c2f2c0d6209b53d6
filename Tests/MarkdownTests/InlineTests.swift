import Secrets
import Markdown
import Text
import Testing

@Suite("Inlines")
struct InlineTests {
    @Test(
        "Links know where they lead, and where that is written",
        arguments: [
            ("[a](b)", ["b"]), ("[a](<b c>)", ["b c"]), ("[a](b(c)d)", ["b(c)d"]), ("[a](b(c)", []),
            ("[a](b \"t\")", ["b"]), ("[a]( b\n 't' )", ["b"]), ("[a]()", [""]), ("[a] (b)", []),
            ("[a](b c)", []), ("[a](b\\)c)", ["b)c"]), ("[a](&amp;)", ["&"]), ("![a](b)", ["b"]),
            ("[![i](j)](k)", ["k", "j"]), ("[a [b](c)](d)", ["c"]), ("`[a](b)`", []),
            ("[a](b#c)", ["b#c"]), ("\\[a](b)", []), ("[a][r]\n\n[r]: /u", ["/u"]),
            ("[r][]\n\n[R]: /u", ["/u"]), ("[r]\n\n[ r ]: <u v> 't'", ["u v"]), ("[r]: /u", []),
            ("[a][s]\n\n[a]: /u", []), ("[a\nb]\n\n[A B]: /u", ["/u"]),
            ("[r]\n\n[r]: /1\n[r]: /2", ["/1"]),
            ("<https://a.b/c?d>", ["https://a.b/c?d"]), ("<a@b.c>", ["mailto:a@b.c"]),
            ("<a b>", []),
            ("http://a.b/c.", ["http://a.b/c"]), ("(https://a.b/(c))", ["https://a.b/(c)"]),
            ("www.a.b", ["http://www.a.b"]), ("xwww.a.b", []), ("ftp://a.b", []), ("http://", []),
            ("https://a.b/&lt;", ["https://a.b/"]), ("https://a.b<c", ["https://a.b"]),
            ("http://a_b.c", []), ("[http://a.b](c)", ["c"]), ("*[a](b*c)*", ["b*c"]),
            ("[a](b \"t)", []), ("[ẞ]\n\n[ss]: /u", ["/u"]), ("[a](<b)", []), ("[a](b\n)", ["b"]),
            ("[caf\u{E9}]\n\n[cafe\u{301}]: /u", []), ("[CAF\u{C9}]\n\n[caf\u{E9}]: /u", ["/u"]),
        ])
    func links(text: String, expected: [String]) {
        let page = read(text)
        #expect(page.links().map(\.destination.shown) == expected)
        for link in page.links() where link.form != .bareAddress && link.form != .autolink {
            let range = link.destinationRange
            let written = page.source.text(in: range).shown
            #expect(written.filter { $0 != "\\" } == link.destination.shown || written == "&amp;")
        }
    }

    @Test(
        "Code spans end at a run of the same length",
        arguments: [
            ("`a`", ["a"]), ("``a`b``", ["a`b"]), ("` a `", ["a"]), ("`  `", ["  "]), ("`a", []),
            ("`a\nb`", ["a b"]), ("``a`", []), ("\\`a`", []), ("`a\\`", ["a\\"]),
            ("`` ` ``", ["`"]),
            ("`a` b `c`", ["a", "c"]), ("> `a\n> b`", ["a b"]), ("`<b>`", ["<b>"]),
            ("<b `>`", [">"]), ("<b c='`'>`", []),
            ("`a\n`", ["a "]), ("`\na`", [" a"]), ("`&amp;`", ["&amp;"]), ("```a```", ["a"]),
            ("```x `a` ``b `c` d`` `e`", ["a", "b `c` d", "e"]),
        ])
    func codeSpans(text: String, expected: [String]) {
        #expect(read(text).codeSpans().map(\.text.shown) == expected)
    }

    @Test(
        "The text of a paragraph has no markup",
        arguments: [
            ("*a* **b** ***c***", "a b c"), ("a_b_c _d_", "a_b_c d"), ("a*b*c", "abc"),
            ("* a*", "a*"),
            ("2 * 3 * 4", "2 * 3 * 4"), ("**a*", "*a"), ("*a **b* c**", "a b c"),
            ("~~a~~ ~b~", "a b"),
            ("~~~a", ""), ("a  \nb\\\nc\nd", "a b c d"), ("a <b>c</b> <!-- d --> e", "a c  e"),
            ("&lt;&#42;&#x2A;&nope;", "<**&nope;"), ("\\*a\\*\\q", "*a*\\q"), ("&#0;", "\u{FFFD}"),
            ("[a *b*][", "[a b]["), ("_(a)_", "(a)"), ("**“a”**b", "**“a”**b"),
            ("&#xD800;&#x110000;&NotEqualTilde;", "\u{FFFD}\u{FFFD}≂̸"), ("a\\", "a\\"),
            ("a&", "a&"),
        ])
    func text(markdown: String, expected: String) {
        #expect(read(markdown).paragraphs().map(\.text.shown).joined() == expected)
    }

    @Test(
        "Comments are found in blocks and in text",
        arguments: [
            ("<!-- a -->", [" a "]), ("x <!-- a\nb --> y", [" a\nb "]),
            ("<!-- a\n\nb -->", [" a\n\nb "]),
            ("<!-- a --> <!-- b -->", [" a ", " b "]), ("`<!-- a -->`", []), ("<!---->", [""]),
            ("<!-->", [""]), ("<!--->x-->", [""]), ("> <!-- a\n> b -->", [" a\nb "]),
            ("<!-- a", []),
            ("<div>\n<!-- a -->\n</div>", [" a "]), ("```\n<!-- a -->\n```", []),
            ("\\<!-- a -->", []),
            ("| <!-- a --> |\n|-|", [" a "]), ("- <!-- a -->", [" a "]),
        ])
    func comments(text: String, expected: [String]) {
        #expect(read(text).comments().map(\.text.shown) == expected)
    }

    @Test(
        "Anchors are ids of tags and names of `a`",
        arguments: [
            ("<a id=\"x\"></a>", ["x"]), ("a <a name='y'> b", ["y"]), ("<A NAME=z>", ["z"]),
            ("<h2 id=\"q\">", ["q"]), ("<h2 name=\"q\">", []), ("</a id=x>", []),
            ("`<a id=x>`", []),
            ("<a href=\"b\" id=\"c&amp;d\">", ["c&d"]), ("<a id>", []), ("<a id=\"\">", []),
            ("<div>\n<a id=\"x\"/>\n", ["x"]), ("<a\nid = \"x\">", ["x"]), ("<abbr name=x>", []),
        ])
    func anchors(text: String, expected: [String]) {
        #expect(read(text).anchors().map(\.name.shown) == expected)
    }
}
