import Secrets
import Diagnostics
import Lint
import Repository
import Foundation
import Catalog
import Text
import Testing

@Suite("A repository on disk")
struct DiskTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "lint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "catalog"), withIntermediateDirectories: true)
    }

    private func write(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: path).path, withDestinationPath: target)
    }

    /// The findings, and what could not be read, each with its path.
    private func lint() throws -> (findings: [String], unread: [String]) {
        defer { try? FileManager.default.removeItem(at: folder) }
        let snapshot = try SnapshotLoader(root: RepositoryRoot(at: folder.path), jobs: 2).load()
        let lines = { (found: [Diagnostic]) in found.map { "\($0.file.path) \($0.rule)" } }
        return (lines(TestRun.findings(in: snapshot)), lines(snapshot.unread))
    }

    @Test("needs no wiki")
    func noWiki() throws {
        let (findings, unread) = try lint()
        #expect(findings == [])
        #expect(unread == [])
    }

    @Test("is read whatever its files end in, and hidden files too")
    func everyFile() throws {
        for path in ["wiki/.env", "wiki/a/b.txt", "catalog/.draft.yaml", "catalog/README"] {
            try write("a\u{202E}b", to: path)
        }
        let (findings, _) = try lint()
        #expect(
            findings == [
                "catalog/.draft.yaml invisible-character", "catalog/README invisible-character",
                "wiki/.env invisible-character", "wiki/a/b.txt invisible-character",
            ])
    }

    @Test("has links that stay inside, and reports those that do not")
    func links() throws {
        try write("a\u{202E}b", to: "notes.txt")
        try write("", to: "wiki/A.md")
        try link("wiki/inside.txt", to: "../notes.txt")
        try link("wiki/outside.txt", to: "/etc/hostname")
        try link("wiki/folder", to: ".")
        let (findings, unread) = try lint()
        #expect(
            findings == [
                "wiki/inside.txt invisible-character", "wiki/outside.txt path-escapes",
            ])
        #expect(unread == [])
    }

    @Test(
        "has fixes only for files that no link leads to",
        arguments: ["wiki/playbooks/key.md", "catalog/key.yaml", "wiki", "catalog"])
    func fixesOfLinks(linked: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let route = ExampleRoute(id: "key", fields: "", without: []).text
        let comment = "warden: ignore[broken-link] old"
        try write("# \(comment)\n" + route, to: "catalog/key.yaml")
        try write("# Another title\n\n<!-- \(comment) -->\n", to: "wiki/playbooks/key.md")
        #expect(try fixablePaths() == ["catalog/key.yaml", "wiki/playbooks/key.md"])
        try FileManager.default.moveItem(
            at: folder.appending(path: linked), to: folder.appending(path: "elsewhere"))
        let isNested = linked.contains("/")
        let above = linked.hasPrefix("wiki/") ? "../../" : isNested ? "../" : ""
        try link(linked, to: above + "elsewhere")
        #expect(try fixablePaths().allSatisfy { !$0.hasPrefix(linked) })
        #expect(try fixablePaths().count == 1)
    }

    /// The paths of the files for which a fix is offered.
    private func fixablePaths() throws -> Set<String> {
        let snapshot = try SnapshotLoader(root: RepositoryRoot(at: folder.path), jobs: 2).load()
        let fixable = TestRun.findings(in: snapshot).filter { !$0.fixes.isEmpty }
        return Set(fixable.map(\.file.path.shown))
    }

    @Test("may hold what cannot be read: that is told apart")
    func unreadable() throws {
        try write("", to: "wiki/A.md")
        try link("wiki/gone.txt", to: "nothing")
        let (findings, unread) = try lint()
        #expect(findings == [])
        #expect(unread == ["wiki/gone.txt unreadable-file"])
    }

    @Test("has a playbook outside of the wiki, which is read as one")
    func playbookOutside() throws {
        let route = ExampleRoute(id: "key", fields: "playbook: docs/key.md", without: []).text
        try write(route, to: "catalog/key.yaml")
        try write("a\u{202E}b", to: "docs/key.md")
        let (findings, _) = try lint()
        #expect(findings.contains("docs/key.md invisible-character"))
    }
}
