import Secrets
import Diagnostics
import Lint
import Repository
import Foundation
import Catalog
import Text
import Testing

@Suite("A catalog with one of every mistake")
struct MistakesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Mistakes")

    /// A value in the form of an AWS access key id; no file holds it whole.
    private static let inventedKey = "AKIA" + "Q3EGRZ7X" + "LW2MNB5K"

    @Test("Each mistake is found once, at its place", arguments: [1, 3])
    func findings(_ jobs: Int) throws {
        let listing = try Self.findings(jobs: jobs).map(Self.line).joined(separator: "\n") + "\n"
        try Golden.expect(listing, in: Self.folder.appending(path: "findings.txt"))
    }

    @Test("Every rule has its mistake")
    func everyRule() throws {
        let found = Set(try Self.findings(jobs: 1).map(\.rule.name))
        #expect(LintRules.all.map(\.name).filter { !found.contains($0) } == [])
    }

    /// What lint finds in a copy of the folder, in which the invented key is put in its place.
    private static func findings(jobs: Int) throws -> [Diagnostic] {
        let files = FileManager.default
        let copy = files.temporaryDirectory.appending(path: "mistakes-\(UUID().uuidString)")
        try files.copyItem(at: folder, to: copy)
        defer { try? files.removeItem(at: copy) }
        let notes = copy.appending(path: "wiki/Notes.md")
        let text = try String(contentsOf: notes, encoding: .utf8)
            .replacing("@INVENTED-KEY@", with: inventedKey)
        try Data(text.utf8).write(to: notes)
        let root = try RepositoryRoot(at: copy.path)
        let snapshot = try SnapshotLoader(root: root, jobs: jobs).load()
        #expect(snapshot.unread.map(\.message) == [])
        return TestRun.findings(in: snapshot, jobs: jobs)
    }

    private static func line(_ finding: Diagnostic) -> String {
        let place = LineTable(finding.file.bytes(for: .structure)).position(of: finding.range.start)
        return "\(finding.file.path):\(place.line):\(place.column): "
            + "\(finding.severity.rawValue)[\(finding.rule)] \(finding.message)"
    }
}
