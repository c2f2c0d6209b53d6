import Secrets
import Repository
import Foundation
import Text

/// A repository in a temporary folder with one route file, which is removed with it.
final class EditedRepository {
    let folder: URL
    let root: RepositoryRoot
    static let path = "catalog/key.yaml"

    init(holding text: String = "old\n") throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "warden-tests-\(UUID().uuidString)").resolvingSymlinksInPath()
        try FileManager.default.createDirectory(
            at: folder.appending(path: "catalog"), withIntermediateDirectories: true)
        root = try RepositoryRoot(at: folder.path)
        try write(text)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Where a path from the root lies.
    func url(_ path: String = EditedRepository.path) -> URL { folder.appending(path: path) }

    /// Writes a file as another program would.
    func write(_ text: String, to path: String = EditedRepository.path) throws {
        try text.write(to: url(path), atomically: false, encoding: .utf8)
    }

    /// Makes a change as a command does.
    func write(_ edit: AtomicEdit) throws {
        var lock = try CatalogLock(of: root)
        try edit.write(holding: &lock)
    }

    /// What a file says.
    func text(of path: String = EditedRepository.path) throws -> String {
        try String(contentsOf: url(path), encoding: .utf8)
    }

    /// What lies in a folder.
    func names(in folder: String = "catalog") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted()
    }

    /// A change of the file that was read as `before`.
    static func edit(_ before: String, to after: String, of path: String = path) -> AtomicEdit {
        AtomicEdit(
            SourceFile(path: MaskedText(path), bytes: Array(before.utf8)), to: Array(after.utf8))
    }

    /// The permissions of the file, in octal.
    func permissions(of path: String = EditedRepository.path) throws -> String {
        let attributes = try FileManager.default.attributesOfItem(atPath: url(path).path)
        return String((attributes[.posixPermissions] as? Int) ?? -1, radix: 8)
    }
}
