import Foundation
import Testing

/// What nobody can know to be a credential: the promise of the doors does not hold for these.
///
/// Each is a case of its own, and no other place may show a value.
@Suite("What the doors cannot know")
struct KnownLimitTests {
    private static let token = "sk-or-v1-" + String(repeating: "3f9a1c7e5b2d8046", count: 4)
    private static let password = ["Xq7v", "Zt2m", "Kp9w", "Rb4n"].joined()

    /// Words that are typed, and the part of them that is shown.
    static let typed: [(words: [String], shown: String)] = [
        // Nothing beside a password says what it is.
        (["route", "find", password], password),
        (["rule", password], password),
        // A token begins where no letter or digit is before it.
        (["route", "find", "x" + token], token),
        // What was cut off opens nothing.
        (["route", "find", String(token.prefix(20))], String(token.prefix(20))),
    ]

    @Test("Words that nothing tells apart from others are shown", arguments: typed)
    func words(words: [String], shown: String) {
        let run = WardenRun(words, in: TestFolders.repository.path)
        #expect(run.errors.contains(shown))
    }

    @Test("A value that one file gives away is not known in another")
    func anotherFile() throws {
        try TestFolders.withTemporaryFolder { folder in
            for name in ["catalog", "wiki"] {
                try FileManager.default.createDirectory(
                    at: folder.appending(path: name), withIntermediateDirectories: true)
            }
            let texts = [
                "wiki/a.md": "password: \(Self.password)\n", "wiki/b.md": "[x](\(Self.password))\n",
            ]
            for (path, text) in texts {
                try Data(text.utf8).write(to: folder.appending(path: path))
            }
            let lines = WardenRun(["lint", "--format", "concise"], in: folder.path).output
                .split(separator: "\n").filter { $0.contains(Self.password) }
            #expect(lines.count == 1 && lines[0].hasPrefix("wiki/b.md:"))
        }
    }
}
