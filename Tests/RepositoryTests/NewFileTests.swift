import Foundation
import Secrets
import Testing

@testable import Repository

/// Files that are made where nothing is yet.
@Suite("New files")
struct NewFileTests {
    private static let path: MaskedText = "wiki/playbooks/key.md"

    private static func create(_ text: String, in repository: TemporaryRepository) throws {
        try create(text, in: repository.root())
    }

    private static func create(_ text: String, in root: RepositoryRoot) throws {
        var lock = try CatalogLock(of: root)
        try AtomicEdit(creating: path, as: Array(text.utf8)).write(holding: &lock)
    }

    private static func text(in repository: TemporaryRepository) throws -> String {
        try String(
            contentsOf: repository.folder.appending(path: path.shown), encoding: .utf8)
    }

    @Test("A file is made with the folders that it lies in, and nothing beside it")
    func creates() throws {
        let repository = try TemporaryRepository()
        try Self.create("new\n", in: repository)
        #expect(try Self.text(in: repository) == "new\n")
        let names = try FileManager.default.contentsOfDirectory(
            atPath: repository.folder.appending(path: "wiki/playbooks").path)
        #expect(names == ["key.md"])
    }

    @Test("A file that is there stays, and is no problem where it says the same")
    func keeps() throws {
        let repository = try TemporaryRepository()
        try Self.create("new\n", in: repository)
        try Self.create("new\n", in: repository)
        #expect(throws: WriteProblem.self) { try Self.create("other\n", in: repository) }
        #expect(try Self.text(in: repository) == "new\n")
    }

    @Test("A link that leads out of the root is not followed")
    func staysInside() throws {
        let repository = try TemporaryRepository()
        try repository.link("wiki", to: "..")
        #expect(throws: WriteProblem.self) { try Self.create("new\n", in: repository) }
        #expect(
            !FileManager.default.fileExists(
                atPath: repository.outside.appending(path: "playbooks").path))
    }

    @Test("Of two writers of one new file one wins, and no byte is of both")
    func race() async throws {
        let repository = try TemporaryRepository()
        let root = try repository.root()
        let won = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                group.addTask { (try? Self.create("\(number)\n", in: root)) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(won == 1)
        #expect(try Self.text(in: repository).count == 2)
    }
}
