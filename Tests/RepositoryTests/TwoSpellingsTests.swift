import Catalog
import Foundation
import Secrets
import Testing

@testable import Repository

/// `é` as one scalar, and as a letter with a combining accent: one text to Unicode, two to Linux.
@Suite("Two spellings of one name")
struct TwoSpellingsTests {
    private static let spellings = ["caf\u{E9}", "cafe\u{301}"]

    /// Some file systems keep one spelling alone.
    private static let areKept: Bool = {
        guard let repository = try? TemporaryRepository() else { return false }
        for name in spellings { try? repository.write(name, to: "wiki/\(name).md") }
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: repository.folder.appending(path: "wiki").path)
        return names?.count == 2
    }()

    @Test("Each page is read, found and written by its own name", .enabled(if: areKept))
    func pages() throws {
        let repository = try TemporaryRepository()
        for name in Self.spellings {
            try repository.write("# \(name)\n", to: "wiki/\(name).md")
            try repository.write("[a](\(name).md)\n", to: "wiki/link-\(name.utf8.count).md")
        }
        let root = try repository.root()
        let snapshot = try SnapshotLoader(root: root, jobs: 2).load()
        #expect(snapshot.pages.count == 4)
        var lock = try CatalogLock(of: root)
        for name in Self.spellings {
            let path = MaskedText("wiki/\(name).md")
            let page = try #require(snapshot.pages.first { $0.source.path == path })
            #expect(page.source.bytes(for: .digest) == Array("# \(name)\n".utf8))
            try AtomicEdit(page.source, to: Array("now \(name)\n".utf8)).write(holding: &lock)
            #expect(
                try root.read(RepositoryPath(path)).bytes(for: .digest)
                    == Array("now \(name)\n".utf8))
        }
    }

    @Test("A path in the other spelling is not there", arguments: [0, 1])
    func links(index: Int) throws {
        let repository = try TemporaryRepository()
        try repository.write("# A\n", to: "wiki/\(Self.spellings[index]).md")
        try repository.write("[a](\(Self.spellings[1 - index]).md)\n", to: "wiki/b.md")
        let snapshot = try SnapshotLoader(root: repository.root(), jobs: 1).load()
        let other = MaskedText("wiki/\(Self.spellings[1 - index]).md")
        let isThere = FileManager.default.fileExists(
            atPath: repository.folder.appending(path: other.shown).path)
        #expect(snapshot.existingPaths.contains(other) == (isThere && !Self.areKept))
    }

    @Test("A root in one spelling lets no link lead to the other", .enabled(if: areKept))
    func roots() throws {
        let outside = try TemporaryRepository()
        for name in Self.spellings {
            try outside.write("id: a\ntitle: \(name)\n", to: "\(name)/catalog/a.yaml")
        }
        let folders = Self.spellings.map { "\(outside.folder.path)/\($0)" }
        try outside.link(
            "\(Self.spellings[0])/catalog/b.yaml", to: "\(folders[1])/catalog/a.yaml")
        let root = try RepositoryRoot(at: folders[0])
        let problem = #expect(throws: FileProblem.self) {
            try root.read(RepositoryPath("catalog/b.yaml"))
        }
        #expect(problem?.isEscape == true)
        let edit = AtomicEdit(
            SourceFile(
                path: "catalog/b.yaml",
                bytes: Array("id: a\ntitle: \(Self.spellings[1])\n".utf8)), to: [])
        var lock = try CatalogLock(of: root)
        let refused = #expect(throws: WriteProblem.self) {
            do throws(WriteProblem) {
                try edit.write(holding: &lock)
            } catch {
                throw error
            }
        }
        #expect(refused?.message.contains("leads out") == true)
        #expect(throws: RepositoryRoot.NamingProblem.outside) {
            try root.names(of: "\(folders[1])/catalog/a.yaml")
        }
        #expect(root.path(from: folders[1]) == nil)
        #expect(try root.names(of: "\(folders[0])/catalog/a.yaml") == ["catalog/a.yaml"])
    }

    @Test("A name that begins as the root's does lies outside")
    func prefixes() throws {
        let outside = try TemporaryRepository()
        try outside.write("id: a\n", to: "root/catalog/a.yaml")
        try outside.write("id: a\n", to: "root-2/catalog/a.yaml")
        try outside.link("root/catalog/b.yaml", to: "../../root-2/catalog/a.yaml")
        let root = try RepositoryRoot(at: "\(outside.folder.path)/root")
        #expect(throws: RepositoryRoot.NamingProblem.outside) {
            try root.names(of: "\(outside.folder.path)/root-2/catalog/a.yaml")
        }
        let problem = #expect(throws: FileProblem.self) {
            try root.read(RepositoryPath("catalog/b.yaml"))
        }
        #expect(problem?.isEscape == true)
    }

    @Test("A link may leave the root and come back, and an absolute one may lead into it")
    func detours() throws {
        let repository = try TemporaryRepository()
        try repository.writeRoute("real")
        try repository.write("# A\n", to: "wiki/deep/a.md")
        try repository.link("catalog/away.yaml", to: "../../repository/catalog/real.yaml")
        try repository.link(
            "catalog/absolute.yaml", to: repository.folder.path + "/catalog/real.yaml")
        try repository.link("wiki/through.md", to: "deep/../deep/../../wiki/deep/a.md")
        try repository.link("wiki/shallow", to: "deep")
        try repository.link("wiki/up.md", to: "shallow/../deep/a.md")
        let root = try repository.root()
        for path in [
            "catalog/away.yaml", "catalog/absolute.yaml", "wiki/through.md", "wiki/up.md",
            "wiki/shallow/a.md",
        ] {
            #expect(try root.read(RepositoryPath(MaskedText(path))).count > 3, "\(path)")
        }
    }
}
