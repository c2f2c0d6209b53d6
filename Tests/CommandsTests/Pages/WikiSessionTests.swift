import Foundation
import Testing

/// The sessions that the pages of the wiki show, behind a comment with their settings:
/// `<!-- session: repository mistakes; set NAME=VALUE -->`.
@Suite("Sessions in the wiki")
struct WikiSessionTests {
    private static let wiki = TestFolders.repository.appending(path: "wiki")
    private static let lead = "<!-- session: "
    private static let fence = "```console"

    static let pages: [String] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: wiki.path)
        return (names ?? []).filter { name in
            let text = try? String(contentsOf: wiki.appending(path: name), encoding: .utf8)
            return text?.contains(lead) == true
        }.sorted()
    }()

    @Test("Pages show sessions")
    func exist() {
        #expect(Self.pages.contains("ContinuousIntegration.md"))
    }

    @Test("What a page shows is what comes back", arguments: pages)
    func session(page: String) throws {
        let file = Self.wiki.appending(path: page)
        let expected = try String(contentsOf: file, encoding: .utf8)
        let actual = try Self.play(expected)
        if ProcessInfo.processInfo.environment["WARDEN_RECORD"] == "1" {
            try actual.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(page)")
        }
        #expect(actual == expected, "\(page) differs; WARDEN_RECORD=1 records it anew")
    }

    /// The page with what really comes back in its sessions.
    private static func play(_ page: String) throws -> String {
        var lines = page.split(separator: "\n", omittingEmptySubsequences: false)[...]
        var played: [String] = []
        while let line = lines.popFirst() {
            played.append(String(line))
            guard line.hasPrefix(lead), lines.first == fence[...] else { continue }
            lines.removeFirst()
            let settings = line.dropFirst(lead.count).dropLast(" -->".count).split(separator: "; ")
                .map { "# \($0)" }
            let end = lines.firstIndex(of: "```") ?? lines.endIndex
            let script = settings + lines[..<end].map(String.init)
            let session = try Session.play(script.joined(separator: "\n"))
                .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            // The settings, and the empty line behind them, stay in the comment.
            played += [fence] + session.dropFirst(settings.count + 1).dropLast() + ["```"]
            lines = lines[end...].dropFirst()
        }
        return played.joined(separator: "\n")
    }
}
