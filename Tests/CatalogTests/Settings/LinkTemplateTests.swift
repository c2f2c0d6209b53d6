import Catalog
import Secrets
import Testing

@Suite("Links with placeholders")
struct LinkTemplateTests {
    private static let file = "https://forge.example/{repo}/src/branch/main/{path}"

    /// What is filled in, and the link; nil where there is none.
    struct Filled: CustomTestStringConvertible {
        let repo: MaskedText
        let path: MaskedText
        let link: String?

        var testDescription: String { "\(repo) \(path)" }
    }

    static let filled = [
        Filled(
            repo: "platform", path: "docs/a b.md",
            link: "https://forge.example/platform/src/branch/main/docs/a%20b.md"),
        Filled(
            repo: "team/platform", path: "ü?x=1#y&z%",
            link: "https://forge.example/team/platform/src/branch/main/%C3%BC%3Fx%3D1%23y%26z%25"),
        Filled(
            repo: "platform", path: "a/...b/c.",
            link: "https://forge.example/platform/src/branch/main/a/...b/c."),
        Filled(repo: "platform", path: "docs/../secret", link: nil),
        Filled(repo: "..", path: "docs", link: nil),
        Filled(repo: "team/.", path: "docs", link: nil),
        Filled(repo: "platform", path: "docs/.../x", link: nil),
    ]

    @Test("Values are encoded, and none leads upward", arguments: filled)
    func fills(_ filled: Filled) throws {
        let template = try #require(LinkTemplate(MaskedText(Self.file), to: .file))
        #expect(template.link([.repo: filled.repo, .path: filled.path]) == filled.link)
    }

    @Test("A title and a body keep their dots and lines")
    func issue() throws {
        let template = try #require(
            LinkTemplate("https://f.example/{repo}/new?title={title}&body={body}", to: .newIssue))
        #expect(
            template.link([.repo: "a", .title: "..", .body: "one\n& two"])
                == "https://f.example/a/new?title=..&body=one%0A%26%20two")
    }

    @Test(
        "What is no such link is refused",
        arguments: [
            "", "forge.example/{repo}/{path}", "http://forge.example/{repo}/{path}",
            "https:///{repo}/{path}", "https://{repo}/{path}",
            "https://user@forge.example/{repo}/{path}",
            "https://forge.example/{repo}", "https://forge.example/{path}",
            "https://forge.example/{repo}/{path}/{title}", "https://forge.example/{repo}/{path",
            "https://forge.example/{repo}/path}/{path}", "https://forge.example/{repo}/{path} x",
            "https://forge.example/{repo}/{path}\u{202E}", "javascript:{repo}{path}",
            "https://forge.example/{{repo}}/{path}", "https://-/{repo}/{path}",
        ])
    func refuses(text: String) {
        #expect(LinkTemplate(MaskedText(text), to: .file) == nil)
    }
}
