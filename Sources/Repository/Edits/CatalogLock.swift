internal import Catalog
internal import Secrets

/// The lock on `catalog/` that every writer holds while it reads, decides and writes; without it
/// no file of the repository is written.
///
/// It is the system's advisory lock on the folder itself, so it leaves no file behind and ends
/// with the process.
public struct CatalogLock: ~Copyable {
    let root: RepositoryRoot

    /// The files that were written under this lock, and the paths by which they were.
    var written: [FileSystem.Identity: MaskedText] = [:]

    private let lock: FileSystem.Lock

    /// How long a writer waits for another one, and how often it asks, in milliseconds.
    private static let path = MaskedText(CatalogFolder.catalog.name)
    private static let (patience, pause) = (5_000, 50)

    /// Takes the lock of the repository, and waits up to five seconds for it.
    ///
    /// What a writer that was killed has left behind is removed.
    ///
    /// - Throws: when another writer holds it longer, or the folder cannot be locked.
    public init(of root: RepositoryRoot) throws(WriteProblem) {
        try self.init(of: root, patience: Self.patience)
    }

    /// Takes the lock, and waits up to `patience` milliseconds for it.
    init(of root: RepositoryRoot, patience: Int) throws(WriteProblem) {
        let lock = try Self.lock(of: root)
        try Self.take(lock, patience: patience)
        self.root = root
        self.lock = lock
        removeLeftovers()
    }

    private static func lock(of root: RepositoryRoot) throws(WriteProblem) -> FileSystem.Lock {
        do throws(FileProblem.Reason) {
            let folder = try root.folder(at: [.catalog])
            do throws(SystemFailure) {
                return try folder.lock()
            } catch {
                throw FileProblem.Reason(error)
            }
        } catch {
            throw WriteProblem(path: Self.path, reason: .init(error))
        }
    }

    private static func take(
        _ lock: borrowing FileSystem.Lock, patience: Int
    ) throws(WriteProblem) {
        do throws(SystemFailure) {
            for waited in stride(from: 0, through: patience, by: pause) {
                if try lock.take() { return }
                if waited + pause <= patience { FileSystem.pause(milliseconds: pause) }
            }
        } catch {
            throw WriteProblem(path: Self.path, reason: .unwritable(error))
        }
        throw WriteProblem(path: Self.path, reason: .locked)
    }

    /// Removes the temporary files of edits under `catalog/` and `wiki/`.
    ///
    /// Whoever made one held this lock, and does so no longer.
    private func removeLeftovers() {
        var tree = RepositoryTree(of: root)
        try? tree.add(.catalog)
        try? tree.add(.wiki)
        for index in Set(tree.temporaryFiles.map(\.folder)) {
            guard let folder = try? root.folder(at: tree.folders[index]) else { continue }
            for file in tree.temporaryFiles where file.folder == index {
                removeLeftover(file.name, in: folder)
            }
        }
    }

    /// Removes the temporary files of edits from a folder that no walk of the catalog sees.
    func removeLeftovers(in folder: FileSystem.Folder) {
        for entry in (try? folder.entries()) ?? [] where entry.kind == .file {
            removeLeftover(entry.name, in: folder)
        }
    }

    private func removeLeftover(_ name: FileName, in folder: FileSystem.Folder) {
        if FileReplacement.isTemporary(name, of: .edit) { folder.remove(name) }
    }
}
