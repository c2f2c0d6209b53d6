import CatalogStore
import Foundation

/// A repository that is made for one test and removed with it.
final class TemporaryRepository {
    /// The folder above the repository, where what lies outside is put.
    let outside: URL

    /// The root of the repository.
    let folder: URL

    init() throws {
        outside = FileManager.default.temporaryDirectory
            .appending(path: "warden-store-\(UUID().uuidString)").resolvingSymlinksInPath()
        folder = outside.appending(path: "repository")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "catalog"), withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: outside)
    }

    func root() throws -> RepositoryRoot { try RepositoryRoot(at: folder.path) }

    func write(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func writeRoute(_ id: String) throws {
        try write("id: \(id)\ntitle: Title of \(id)\nstatus: active\n", to: "catalog/\(id).yaml")
    }

    func link(_ path: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: path).path, withDestinationPath: destination)
    }
}
