import Foundation
import Secrets
import Testing
import Text

@testable import Markdown

@Suite("Credentials in the texts of a page")
struct MaskedTextTests {
    /// A made key of AWS, in parts so that no file holds a whole one.
    static let value = ["AKIA", "Q3EGVZTP", "XLMWNR5H"].joined()

    static let mask = "AKIA" + String(repeating: "*", count: 16)

    /// Reads a page in which each `@` is the value.
    private func page(_ text: String) -> MarkdownDocument {
        read(replacing(text, with: Self.value))
    }

    private func replacing(_ text: String, with value: String) -> String {
        text.split(separator: "@", omittingEmptySubsequences: false).joined(separator: value)
    }

    /// Whether eight bytes of the value, its public prefix aside, are in a text.
    private func leaks(_ text: MaskedText) -> Bool {
        let hidden = Array(Self.value.dropFirst(4).utf8)
        let shown = Array(text.shown.utf8)
        return (0...(hidden.count - 8)).contains { start in
            shown.indices.contains { shown[$0...].starts(with: hidden[start..<(start + 8)]) }
        }
    }

    @Test(
        "A block's text is masked however it is written, and the rest of it is read as it is",
        arguments: [
            ("a @ b", "a @ b"), ("# @", "@"), ("@\n===", "@"), ("> - @\n>   @", "@ @"),
            ("a *@* **@**_b_", "a @ @b"), ("`@` ``b ` @``", "@ b ` @"),
            ("\\*@\\* &amp;@&lt;", "*@* &@<"), ("[@](b) ![@](c)", "@ @"),
            ("<https://a.b/@>", "https://a.b/@"), ("https://a.b/@ c", "https://a.b/@ c"),
            ("a\\\n@  \n@", "a @ @"), ("`a\n@`", "a @"), ("\0@", "\u{FFFD}@"),
        ])
    func text(written: String, expected: String) {
        for written in [written, written.split(separator: "\n").joined(separator: "\r\n")] {
            let page = page(written)
            let block = page.blocks.indices.first { !page.text(of: $0).isEmpty }
            let text = block.map(page.text) ?? ""
            #expect(text.shown == replacing(expected, with: Self.mask))
            #expect(text.shown.utf8.count == text.bytes(for: .structure).count)
            #expect(text.isMasked)
        }
    }

    @Test("Cells, tasks, code, comments, links, anchors and definitions are masked")
    func parts() {
        let page = page(
            """
            | @ | `@` |
            | --- | --- |
            | a \\| @ | `b \\| @` |

            - [ ] @
            - [x] b
              @

            ```@ c
            @
            ```

            > ```
            > @
            > ```

                @

            c <!-- @ --> [d](<@ \\>> "@") ![e][f] [g](/&#47;@) www.a.b/@

            <a id="@"></a>

            [f]: @
            """)
        let mask = Self.mask
        let cells = page.tables().flatMap { [$0.header] + $0.rows }.flatMap(\.cells)
        #expect(cells.map(\.text.shown) == [mask, mask, "a | \(mask)", "b | \(mask)"])
        #expect(cells.flatMap(\.codeSpans).map(\.text.shown) == [mask, "b | \(mask)"])
        #expect(page.taskItems().map(\.text.shown) == [mask, "b \(mask)"])
        #expect(page.codeBlocks().map(\.text.shown) == Array(repeating: "\(mask)\n", count: 3))
        #expect(page.codeBlocks().map(\.info.shown) == ["\(mask) c", "", ""])
        #expect(page.comments().map(\.text.shown) == [" \(mask) "])
        #expect(
            page.links().map(\.destination.shown)
                == ["\(mask) >", mask, "//\(mask)", "http://www.a.b/\(mask)"])
        #expect(page.anchors().map(\.name.shown) == [mask])
        #expect(page.linkDefinitions().map(\.destination.shown) == [mask])
        #expect(page.words(of: page.blocks.indices.last ?? 0, after: 0).shown == "[f]: \(mask)")
    }

    @Test(
        "What pieces say together is masked",
        arguments: [
            "#**@**#", "#<!-- a -->@#", "#<b>@#</b>", "#`@`#", "#[@](a)#", "#*@*#", "[#](a)@#",
            "| a |\n| - |\n| #`@`# |",
        ])
    func joined(written: String) {
        let (head, middle, tail) = (
            Self.value.prefix(6), Self.value.dropFirst(6).prefix(5), Self.value.dropFirst(11)
        )
        var written = written.replacing("@", with: middle)
        if let first = written.firstIndex(of: "#") {
            written.replaceSubrange(first...first, with: head)
        }
        if let last = written.lastIndex(of: "#") {
            written.replaceSubrange(last...last, with: tail)
        }
        let page = read(written)
        for block in page.blocks.indices {
            #expect(!leaks(page.text(of: block)), "\(page.text(of: block))")
        }
        #expect(page.blocks.indices.contains { page.text(of: $0).isMasked })
    }

    @Test("A slug is made of what may be shown")
    func slugs() {
        let page = page("# a @\n\n# a @")
        #expect(page.headingSlugs().map(\.shown) == ["a-akia", "a-akia-1"])
    }

    /// Whatever is masked, a text has the bytes that it has without, each as it is or a mask.
    @Test("A mask anywhere changes no other byte")
    func anyMask() {
        let written = Array("a\\*b &amp; &#x48;&#233; é\\€ \\😀 &ngE;&lt &bogus; \0 \\".utf8)
        let text = TextDecoding.decode(written, showing: written)
        #expect(
            String(decoding: text, as: UTF8.self) == "a*b & Hé é\\€ \\😀 ≧̸&lt &bogus; \u{FFFD} \\")
        for start in written.indices {
            for end in (start + 1)...written.count {
                var masked = written
                masked.replaceSubrange(start..<end, with: Mask.masked(Array(written[start..<end])))
                let shown = TextDecoding.decode(written, showing: masked)
                #expect(shown.count == text.count)
                #expect(zip(text, shown).allSatisfy { $0 == $1 || Self.masks.contains($1) })
                if end - start == written.count {
                    #expect(shown.allSatisfy { Self.masks.contains($0) || $0 == .space })
                }
            }
        }
    }

    /// The bytes that masks are made of.
    private static let masks = Set(
        ["a", "é", "€", "😀"].flatMap { Mask.masked(Array($0.utf8)) })
}
