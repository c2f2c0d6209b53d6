import Secrets
import Catalog
import Text
import Testing

@Suite("What a page names")
struct PageReferenceTests {
    @Test(
        "is a path from the root, with its anchor",
        arguments: [
            ("[a](B.md)", "B.md wiki/notes/B.md"),
            ("[a](../B.md#x-1)", "../B.md#x-1 wiki/B.md x-1"),
            ("[a](../../README.md?plain=1#top)", "../../README.md?plain=1#top README.md top"),
            ("[a](#here)", "#here wiki/notes/A.md here"),
            // A mark before a combining character is one character to Swift, and two to a link.
            ("[a](#\u{FE0F}-setup)", "#\u{FE0F}-setup wiki/notes/A.md \u{FE0F}-setup"),
            ("[a](B.md#\u{301}x)", "B.md#\u{301}x wiki/notes/B.md \u{301}x"),
            ("[a](B.md?\u{301}x)", "B.md?\u{301}x wiki/notes/B.md"),
            ("[a](b/\u{301}/../B.md)", "b/\u{301}/../B.md wiki/notes/b/B.md"),
            ("`wiki/B.md#\u{FE0F}x`", "wiki/B.md#\u{FE0F}x wiki/B.md \u{FE0F}x"),
            ("[a](a%20b.md)", "a%20b.md wiki/notes/a b.md"),
            ("[a](./x/../B.md)", "./x/../B.md wiki/notes/B.md"),
            ("[a](folder/)", "folder/ wiki/notes/folder"),
            ("[a](../../../x.md)", "../../../x.md leavesRoot"),
            ("[a](/wiki/B.md)", "/wiki/B.md wiki/B.md"),
            ("[a](~/B.md)", "~/B.md absolute"),
            ("<a class=\"x\" href='B.md#x'>b</a>", "B.md#x wiki/notes/B.md x"),
            ("<p><IMG alt=x src=b.png></p>", "b.png wiki/notes/b.png"),
            ("<a name=\"x\"></a> <img alt=\"B.md\"> <b href=\"B.md\">", ""),
            (
                "`wiki/B.md:12` `wiki/B.md:12-14`",
                "wiki/B.md:12 wiki/B.md\nwiki/B.md:12-14 wiki/B.md"
            ),
            ("`wiki/...` `wiki/playbooks/.../a.md`", ""),
            ("`catalog/ID.yaml` `catalog/[id].yaml` `wiki/playbooks/YOUR-ID.md`", ""),
            ("`wiki/README.md`", "wiki/README.md wiki/README.md"),
            ("![a](b.png)", "b.png wiki/notes/b.png"),
            ("[a][b] [c][b]\n\n[b]: B.md", "B.md wiki/notes/B.md"),
            ("`wiki/B.md#x`", "wiki/B.md#x wiki/B.md x"),
            ("`catalog/`", "catalog/ catalog"),
            ("`catalog/<id>.yaml` and `wiki/B.md is`", ""),
            ("`docs/B.md`", ""),
            ("[a](https://example.com/B.md) <https://example.com>", ""),
            ("[a](//example.com/B.md) [b](mailto:a@example.com)", ""),
            ("```\n[a](B.md)\n```", ""),
        ])
    func references(_ text: String, _ expected: String) {
        let page = WikiPage(SourceFile(path: "wiki/notes/A.md", bytes: Array(text.utf8)))
        let found = page.references.map { reference in
            let target =
                switch reference.target {
                case .success(let path): path.text.shown
                case .failure(let problem): "\(problem)"
                }
            let anchor = reference.anchor.map { " \($0)" } ?? ""
            return "\(page.source.text(in: reference.range)) \(target)\(anchor)"
        }
        #expect(found.joined(separator: "\n") == expected)
    }
}

@Suite("What a repository holds")
struct CatalogSnapshotTests {
    @Test(
        "A file counts as there under its own spelling alone",
        arguments: [
            ("caf\u{E9}.md", "caf\u{E9}.md", true), ("caf\u{E9}.md", "cafe\u{301}.md", false),
            ("cafe\u{301}.md", "caf%C3%A9.md", false), ("cafe\u{301}.md", "cafe%CC%81.md", true),
            ("\u{212A}.md", "K.md", false),
        ])
    func existingPaths(name: String, link: String, isThere: Bool) throws {
        let pages = [("wiki/" + name, ""), ("wiki/A.md", "[a](\(link))")].map { path, text in
            CatalogFile.page(
                WikiPage(SourceFile(path: MaskedText(path), bytes: Array(text.utf8))))
        }
        let snapshot = CatalogSnapshot(pages) { _ in false }
        let page = try #require(snapshot.pages.first { $0.source.path == "wiki/A.md" })
        let path = try #require(page.references.first).target.get().text
        #expect(snapshot.existingPaths.contains(path) == isThere)
        #expect(snapshot.existingPaths.count == 2)
    }
}
