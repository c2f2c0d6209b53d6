import Foundation
import Testing

/// A checklist is Markdown, whatever line ends its page has.
@Suite("Worker checklists")
struct ChecklistTests {
    private static let page = """
        # Key of mail-key

        ## Worker checklist

        ### 1. Confirm need

        - [ ] The need is \u{202E}clear.

        ```sh
        cat <<-END
        \tindented
        \tEND
        ```
        """

    static let lineEnds = ["\n", "\r\n", "\r"]

    @Test("Lines end in LF, tabs stay, and what hides is escaped", arguments: lineEnds)
    func plain(lineEnd: String) throws {
        try TestFolders.withTemporaryFolder { folder in
            for name in ["catalog", "wiki"] {
                try FileManager.default.copyItem(
                    at: TestFolders.tests.appending(path: "Repositories/right/\(name)"),
                    to: folder.appending(path: name))
            }
            let text = Self.page.split(separator: "\n", omittingEmptySubsequences: false)
                .joined(separator: lineEnd)
            try text.write(
                to: folder.appending(path: "wiki/playbooks/mail-key.md"), atomically: true,
                encoding: .utf8)
            let run = WardenRun(["route", "show", "mail-key", "--checklist"], in: folder.path)
            let start = try #require(Self.page.range(of: "## Worker"))
            let expected = Self.page[start.lowerBound...].replacing("\u{202E}", with: "\\u{202E}")
            #expect(run.output == expected + "\n")
            #expect(run.exit == 0)
        }
    }
}
