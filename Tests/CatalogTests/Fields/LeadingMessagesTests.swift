import Catalog
import Diagnostics
import Secrets
import Testing
import Text

@Suite("Messages that lead to what was meant")
struct LeadingMessagesTests {
    /// A route file, and the help or message of its finding that says so.
    static let cases: [(text: String, says: String)] = [
        ("title:\u{A0}X", "this is U+00A0, a no-break space, which YAML takes for a letter"),
        ("title\u{FF1A}X", "this is U+FF1A, a full-width colon, which YAML takes for a letter"),
        ("kind\u{A0}: x", "U+00A0, a no-break space, is in this name: write a space, or nothing"),
        (
            "owners:\n -\u{A0}repo: x",
            "U+00A0, a no-break space, stands beside the hyphen: write a space"
        ),
        (
            "owners:\n -\u{3000}repo: x\n   concern: y",
            "this is U+3000, a space of another kind, which YAML takes for a letter"
        ),
        ("<<<<<<< HEAD\ntitle: a", "this is the marker of a merge conflict"),
        ("title: a\n=======\ntitle: b", "this is the marker of a merge conflict"),
        ("delivery: {by: ESO namespace: x}", "a comma is missing before this key"),
        ("status: retired", "did you mean `deprecated`?"),
        ("status: Actve", "did you mean `active`?"),
        ("review: {cadence: yearly}", "did you mean `annual`?"),
        ("fallback: OpenBao-API-Key", "did you mean `openbao-api-key`?"),
        ("kind: API Key", "did you mean `api-key`?"),
        ("status: inactive", "did you mean `deprecated`?"),
        ("status: draft// for now", "did you mean `draft`?"),
        ("status: draft# for now", "did you mean `draft`?"),
        ("description: x", "did you mean `summary`?"),
        ("review: {last_reviewed: 2026-06-24}", "did you mean `last`?"),
        (
            "fallback: null",
            "write `fallback:` with a route id "
                + "(the route to follow while this one is a draft), "
                + "or leave the line out: it is optional"
        ),
        (
            "keywords: {a: b}",
            "write a list: `keywords: [first, second]`, or one `- ` line per entry"
        ),
        (
            "see_also:\n  - platform: docs/x.md",
            "write repo:path without a blank, or put it in quotes"
        ),
        ("\"title\": \"X\",", "remove the comma"),
        ("owners:\n  -concern: a\n    repo: b", "expected a space after this hyphen"),
        ("owners:\n  - repo: a\n  * repo: b", "`*` begins no entry of a list"),
        ("review: {cadence: 90d}", "did you mean `quarterly`?"),
        ("fallback: catalog/api-key.yaml", "did you mean `api-key`?"),
        ("custody: {property: [A]}", "did you mean `properties`?"),
        ("owners:\n  - repo: a\n  -repo: b", "expected a space after this hyphen"),
        ("owners:\n  - repo: a\n  \u{2013} repo: b", "U+2013 begins no entry of a list"),
        (
            "owners:\n  - concern: a\n     repo: b",
            "indent this line as the key that it stands beside, or put the whole value in quotes"
        ),
        (
            "keywords: [a, #b]",
            "a comment begins at the `#` and hides the bracket that closes: "
                + "put a text that begins with `#` in quotes"
        ),
        (
            "policy: {{ policy }}",
            "put a template such as `{{ x }}` in quotes, or use a text as the key"
        ),
        ("policy: `x`", "remove it, or put the whole text in quotes"),
        ("see_also: [http://x.example/y]", "`see_also` is a URL that is not read"),
        ("see_also: [\"https://\"]", "`see_also` is a URL that is not read"),
        ("see_also: [\"ftp://x.example\"]", "`see_also` is a URL that is not read"),
    ]

    @Test("It is said", arguments: cases)
    func said(text: String, says: String) {
        let source = SourceFile(path: "catalog/key.yaml", bytes: Array("id: key\n\(text)\n".utf8))
        let found = RouteFile(source).problems
        #expect(found.contains { $0.message == says || $0.help == says })
    }

    @Test("A conflict at the start of the file is named, too")
    func conflict() {
        let text = "<<<<<<< HEAD\nid: key\n=======\nid: kee\n>>>>>>> x\n"
        let source = SourceFile(path: "catalog/key.yaml", bytes: Array(text.utf8))
        #expect(
            RouteFile(source).problems.map(\.message) == ["this is the marker of a merge conflict"])
    }

    @Test("A second entry without its hyphen is one finding, at its first key")
    func entry() {
        let text = """
            owners:
              - concern: a
                repo: x
                concern: b
                repo: y
                doc: z
                doc: w
            """
        let source = SourceFile(path: "catalog/key.yaml", bytes: Array(text.utf8))
        let found = RouteFile(source).problems
        #expect(found.map(\.rule.name) == ["duplicate-key"])
        #expect(found.first?.range.start == 39)
        #expect(
            found.first?.help
                == "begin a new entry with `- ` before it, or remove one of the two")
    }

    @Test("A document may be an https: URL")
    func address() {
        let text = "see_also: [\"https://x.example/y?z=1#a\", https://x.example]\n"
        let source = SourceFile(path: "catalog/key.yaml", bytes: Array(text.utf8))
        #expect(!RouteFile(source).problems.contains { $0.message.contains("see_also") })
    }
}
