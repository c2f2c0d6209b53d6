import Foundation
import Testing

// macOS takes the two spellings for one name.
#if os(Linux)

    /// Two spellings of one name (Unicode's canonical equivalence) are two files, two anchors and
    /// two texts.
    @Suite("Names in two spellings")
    struct SpellingTests {
        private static let composed = "caf\u{E9}"
        private static let decomposed = "cafe\u{301}"

        /// A repository with these pages; what they say is compared as bytes.
        private static func run(
            _ words: [String], pages: [(name: String, text: String)],
            check: (WardenRun, (String) throws -> [UInt8]) throws -> Void
        ) throws {
            try TestFolders.withTemporaryFolder { folder in
                for name in ["catalog", "wiki"] {
                    try FileManager.default.createDirectory(
                        at: folder.appending(path: name), withIntermediateDirectories: true)
                }
                let wiki = folder.path + "/wiki/"
                for page in pages {
                    #expect(
                        FileManager.default.createFile(
                            atPath: wiki + page.name, contents: Data(page.text.utf8)))
                }
                try check(WardenRun(words, in: folder.path)) { name in
                    let data = try #require(FileManager.default.contents(atPath: wiki + name))
                    return Array(data)
                }
            }
        }

        private static let unused = "<!-- warden: ignore[broken-link] old -->"

        @Test("A fix is written into the page that it is for, and each finding comes once")
        func fix() throws {
            let pages = [
                ("\(Self.composed).md", "# One\n\n\(Self.unused)\n"),
                ("\(Self.decomposed).md", "# Two, longer\n\n\(Self.unused)\n"),
            ]
            try Self.run(["lint", "--fix", "--format", "concise"], pages: pages) { run, page in
                #expect(run.errors.hasPrefix("fixed 2 findings in 2 files"), "\(run.errors)")
                let (one, two) = (
                    try page("\(Self.composed).md"), try page("\(Self.decomposed).md")
                )
                #expect(one == Array("# One\n\n".utf8))
                #expect(two == Array("# Two, longer\n\n".utf8))
            }
            try Self.run(["lint", "--format", "concise"], pages: pages) { run, _ in
                #expect(run.output.split(separator: "\n").count == 2, "\(run.output)")
            }
        }

        @Test(
            "A link or an anchor in the other spelling leads nowhere",
            arguments: [
                "[a](\(decomposed).md)", "[a](#\(decomposed))", "[a](\(composed).md#\(decomposed))",
                "`wiki/\(decomposed).md`",
            ])
        func link(text: String) throws {
            let pages = [
                ("\(Self.composed).md", "# \(Self.composed)\n"),
                ("a.md", "# \(Self.composed)\n\n\(text)\n"),
            ]
            try Self.run(["lint", "--format", "concise"], pages: pages) { run, _ in
                #expect(run.exit == 1)
                #expect(run.output.split(separator: "\n").count == 1, "\(run.output)")
            }
        }
    }
#endif
