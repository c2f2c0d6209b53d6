import Secrets
import Catalog
import Testing

@Suite("Paths inside the repository")
struct RepositoryPathTests {
    @Test(
        "A path that stays inside is read without its dots",
        arguments: [
            ("wiki/a.md", "", "wiki/a.md"), ("./wiki//a.md", "", "wiki/a.md"),
            ("../a.md", "wiki/playbooks", "wiki/a.md"),
            ("a/../b.md", "", "b.md"), ("../../README.md", "wiki/playbooks", "README.md"),
            ("b c.md", "", "b c.md"), ("wiki/\u{301}a/../b.md", "", "wiki/b.md"),
            ("..a/b..", "", "..a/b.."), ("C:a", "", "C:a"),
        ])
    func inside(text: MaskedText, folder: MaskedText, path: MaskedText) throws {
        #expect(try RepositoryPath(text, from: folder).text == path)
    }

    @Test(
        "A path that leaves it is refused",
        arguments: [
            ("../a", "", RepositoryPath.Problem.leavesRoot), ("../../a", "wiki", .leavesRoot),
            ("a/../../b", "", .leavesRoot), ("/etc/passwd", "", .absolute), ("~/a", "", .absolute),
            ("\\\\host\\a", "", .absolute), ("C:\\a", "", .absolute), ("c:/a", "", .absolute),
            ("", "", .notAFile), ("a/", "", .notAFile), (".", "", .notAFile),
            ("a/..", "", .notAFile),
            ("a\0b", "", .notAFile),
        ])
    func outside(text: MaskedText, folder: MaskedText, problem: RepositoryPath.Problem) {
        #expect(throws: problem) { try RepositoryPath(text, from: folder) }
    }
}

@Suite("Names")
struct NameTests {
    @Test(
        "An id is kebab-case of at most 64 bytes",
        arguments: [
            ("a", true), ("openrouter-llm-connect", true), ("a1-2b", true), ("a-1", true),
            ("A", false), ("1a", false), ("-a", false),
            ("a-", false), ("a--b", false), ("a_b", false), ("a.b", false), ("a/b", false),
            ("", false), ("ä", false),
            ("../a", false), ("a\n", false), (MaskedText(String(repeating: "a", count: 64)), true),
            (MaskedText(String(repeating: "a", count: 65)), false),
        ])
    func ids(text: MaskedText, isID: Bool) {
        #expect((RouteID(text) != nil) == isID)
    }

    @Test("An id that is a credential is shown masked, and names its file as it was written")
    func maskedID() throws {
        let digits = ["739105826471", "908172635449", "k3q9zt7w1xv5m8b2r6yh4ndp"]
        let text = (["xoxb"] + digits).joined(separator: "-")
        let id = try #require(RouteID(MaskedText(text)))
        #expect(id.text.isMasked)
        #expect(!"\(id)".utf8.contains(UInt8(ascii: "9")))
        #expect(!id.path.shown.utf8.contains(UInt8(ascii: "9")))
        #expect(id.path.bytes(for: .fileSystem).elementsEqual("catalog/\(text).yaml".utf8))
    }

    @Test(
        "A repository is a name or owner/name",
        arguments: [
            ("llm-connect", true), ("owner/name", true), ("A.b_c-1", true), (".github", true),
            ("a/b/c", false), ("/a", false), ("a/", false),
            ("", false), ("a b", false), ("a/..", false), (".", false), ("a:b", false),
            ("é", false),
        ])
    func repositories(text: String, isName: Bool) {
        #expect(RepositoryName.isValid(text.utf8Span.span) == isName)
    }
}
