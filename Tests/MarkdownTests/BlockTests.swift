import Secrets
import Markdown
import Text
import Testing

@Suite("Blocks")
struct BlockTests {
    @Test(
        "Headings have a level and a text without markup",
        arguments: [
            ("# a", ["1 a"]), ("###### six", ["6 six"]), ("####### seven", []), ("#no", []),
            ("#", ["1 "]), ("## b ##", ["2 b"]), ("## b ## c", ["2 b ## c"]), ("# a#", ["1 a#"]),
            ("# a \\#", ["1 a #"]), ("   # a", ["1 a"]), ("    # a", []), ("a\n===", ["1 a"]),
            ("a\n---", ["2 a"]), ("a\nb\n--", ["2 a b"]), ("a\n\n---", []), ("> a\n---", []),
            ("- a\n---", []), ("---", []), ("# `a` *b* [c](d)", ["1 a b c"]),
            ("[a]: b\n===", []), ("> # q\n- # i", ["1 q", "1 i"]), ("a\n= =", []),
            ("# &amp; \\* &unknown;", ["1 & * &unknown;"]), ("#\ta", ["1 a"]),
        ])
    func headings(text: String, expected: [String]) {
        #expect(read(text).headings().map { "\($0.level) \($0.text)" } == expected)
    }

    @Test(
        "Slugs are those of GitHub",
        arguments: [
            (["Examples: do not ask"], ["examples-do-not-ask"]),
            (["A", "a", "A"], ["a", "a-1", "a-2"]),
            (["a", "a-1", "a"], ["a", "a-1", "a-2"]), (["a-1", "a", "a"], ["a-1", "a", "a-2"]),
            (["Größe & Maß"], ["größe--maß"]), (["ÄÖ"], ["äö"]), (["日本語 ok"], ["日本語-ok"]),
            (["`code` *em*"], ["code-em"]), (["a_b-c"], ["a_b-c"]),
            (["1. Confirm need"], ["1-confirm-need"]),
            (["![alt](i) x"], ["-x"]), (["😀"], [""]), (["😀", "!"], ["", "-1"]), (["İ"], ["i̇"]),
        ])
    func slugs(headings: [String], expected: [String]) {
        let page = read(headings.map { "# \($0)\n" }.joined())
        #expect(page.headingSlugs().map(\.shown) == expected)
    }

    @Test(
        "Code keeps its lines and loses the indentation of its container",
        arguments: [
            ("```\na\n```", "", "a\n"), ("``` sh x\na\n\nb\n```", "sh x", "a\n\nb\n"),
            ("~~~\n```\n~~~~", "", "```\n"), ("```\na", "", "a\n"), ("> ```\n> a\nb", "", "a\n"),
            ("- ```\n  a\n    b\n  ```", "", "a\n  b\n"), ("  ```\n   a\n b\n  ```", "", " a\nb\n"),
            ("1. x\n\n   ~~~ sh\n   a\n   ~~~", "sh", "a\n"), ("``` a`b\nx", "-", ""),
            ("```` \n```\n````", "", "```\n"), ("```\n    ```\n```", "", "    ```\n"),
            ("    a\n\n\n    b\n\n", "", "a\n\n\nb\n"), ("\ta\n", "", "a\n"),
            ("- \ta\n\n\t\tb", "", "b\n"), ("- ```\n   \n  ```", "", " \n"),
            ("```\\&lt;\n", "&lt;", ""), ("``` &lt;\n", "<", ""),
            ("a\n    b", "-", ""), ("```\r\na\r\n```\r\n", "", "a\n"), ("```\ra\r```", "", "a\n"),
        ])
    func code(text: String, info: String, code: String) {
        let blocks = read(text).codeBlocks()
        #expect(blocks.first?.info.shown ?? "-" == info)
        #expect(blocks.first?.text.shown ?? "" == code)
        #expect(blocks.count <= 1)
    }

    @Test(
        "Items know their checkbox and their text",
        arguments: [
            ("- [ ] a", ["open a"]), ("* [x] a\n+ [X] b", ["done a", "done b"]),
            ("1. [ ] a\n2) [x] b", ["open a", "done b"]), ("- [ ] a\n  b\nc", ["open a b c"]),
            ("- [ ] a\n  - [x] b\n\n    c", ["open a", "done b"]), ("- [ ]a", []), ("- [y] a", []),
            ("- a [ ] b", []), ("[ ] a", []), ("> - [ ] a", ["open a"]), ("- [ ]", []),
            ("- [ ] `a` **b** [c](d)", ["open a b c"]), ("-\n  [ ] a", ["open a"]),
            ("- a\n\n  [ ] b", []), ("- [x]: /u", []), ("- [ ]\ta", ["open a"]),
            ("- > [ ] a", []), ("    - [ ] a", []), ("- [ ] ", ["open "]),
        ])
    func tasks(text: String, expected: [String]) {
        let found = read(text).taskItems().map { "\($0.isDone ? "done" : "open") \($0.text)" }
        #expect(found == expected)
    }

    @Test(
        "Tables have rows of cells",
        arguments: [
            ("|a|b|\n|-|-|\n|c|d|", ["a/b", "c/d"]), ("a|b\n-|-\nc|d\n\ne|f", ["a/b", "c/d"]),
            ("| a | b |\n|:--|:-:|\n| `x\\|y` | \\| |", ["a/b", "x|y/|"]),
            ("|a|b|\n|-|\n", []), ("|a|\n|-|\n|b|c|\n|", ["a", "b"]), ("a\n:-", ["a"]),
            ("|a|b|\n|-|-|\n|c|", ["a/b", "c"]), ("|a|b|\n|-|-|\n||d|", ["a/b", "/d"]),
            ("p\n|a|\n|-|\nrow\n# h", ["a", "row"]), ("|a|\n|-|\n> q", ["a"]), ("a|b\n- | -", []),
            ("> |a|\n> |-|\nb", ["a"]), ("- |a|\n  |-|\n  |b|", ["a", "b"]),
            ("|a|\n|-|\n| **x** [y](z) |", ["a", "x y"]), ("    |a|\n    |-|", []),
            ("|a|\r\n|-|\r\n|b|\r\n", ["a", "b"]), ("|a|\n|-|\n|\\\\|b|", ["a", "|b"]),
        ])
    func tables(text: String, expected: [String]) {
        let rows = read(text).tables().flatMap { [$0.header] + $0.rows }
        #expect(rows.map { $0.cells.map(\.text.shown).joined(separator: "/") } == expected)
    }

    @Test("The section of a heading ends with the next of its level, or with its container")
    func sections() {
        let page = read("# a\n\np\n\n## b\n\n- x\n\n## c\n\n> # q\n> r\n\ns\n\n# d\n")
        let sections = page.headings().map { heading in
            page.paragraphs(in: page.section(under: heading)).map(\.text.shown).joined(
                separator: " ")
        }
        #expect(sections == ["p x r s", "x", "r s", "r", ""])
    }

    @Test("Containers deeper than 100 levels are text")
    func depth() {
        let page = read(String(repeating: "> ", count: 150) + "a")
        #expect(page.blocks.map(\.depth).max() == 99)
        #expect(page.paragraphs().first?.text.shown.hasPrefix("> > ") == true)
    }

    @Test("A byte order mark and bytes that are not UTF-8 leave the ranges right")
    func bytes() {
        let page = MarkdownDocument(
            reading: [0xEF, 0xBB, 0xBF] + Array("# a\n".utf8) + [0xFF, 0x60, 0xC3, 0x60])
        #expect(page.headings().first?.range == SourceRange(5, 6))
        #expect(page.codeSpans().first?.codeRange == SourceRange(9, 10))
        #expect(page.codeSpans().first?.text == "\u{FFFD}")
    }
}
