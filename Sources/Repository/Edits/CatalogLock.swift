internal import Secrets

/// The lock on `catalog/` that every writer holds while it reads, decides and writes.
///
/// It is the system's advisory lock on the folder itself, so it leaves no file behind and ends
/// with the process.
public struct CatalogLock: Sendable {
    private let descriptor: CInt

    /// How long a writer waits for another one, and how often it asks, in milliseconds.
    private static let (patience, pause) = (5_000, 50)

    /// Takes the lock of the repository, and waits up to five seconds for it.
    ///
    /// - Throws: when another writer holds it longer, or the folder cannot be locked.
    public init(of root: RepositoryRoot) throws(WriteProblem) {
        try self.init(of: root, patience: Self.patience)
    }

    /// Takes the lock, and waits up to `patience` milliseconds for it.
    init(of root: RepositoryRoot, patience: Int) throws(WriteProblem) {
        guard let folder = try? root.resolve("catalog") else {
            throw WriteProblem(path: "catalog", reason: .unwritable("it is not there"))
        }
        do throws(FileSystem.Failure) {
            descriptor = try FileSystem.openFolder(folder)
        } catch {
            throw WriteProblem(path: "catalog", reason: .unwritable(error.words))
        }
        do throws(WriteProblem) {
            try take(patience: patience)
        } catch {
            FileSystem.closeFile(descriptor)
            throw error
        }
    }

    private func take(patience: Int) throws(WriteProblem) {
        do throws(FileSystem.Failure) {
            for waited in stride(from: 0, through: patience, by: Self.pause) {
                if try FileSystem.lock(descriptor) { return }
                if waited + Self.pause <= patience { FileSystem.pause(milliseconds: Self.pause) }
            }
        } catch {
            throw WriteProblem(path: "catalog", reason: .unwritable(error.words))
        }
        throw WriteProblem(path: "catalog", reason: .locked)
    }

    /// Gives the lock to the next writer; to be called once.
    public func release() { FileSystem.closeFile(descriptor) }
}
