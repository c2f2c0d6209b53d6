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
            ("[a](a%20b.md)", "a%20b.md wiki/notes/a b.md"),
            ("[a](./x/../B.md)", "./x/../B.md wiki/notes/B.md"),
            ("[a](folder/)", "folder/ wiki/notes/folder"),
            ("[a](../../../x.md)", "../../../x.md leavesRoot"),
            ("[a](/wiki/B.md)", "/wiki/B.md absolute"),
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
