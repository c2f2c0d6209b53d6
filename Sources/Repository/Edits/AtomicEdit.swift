public import Secrets
internal import Text

/// A change to one file that a reader sees either not at all or as a whole.
public struct AtomicEdit: Sendable {
    /// The file as it was read.
    public let before: SourceFile

    /// What it is to say.
    public let after: [UInt8]

    /// Changes `before` to `after`.
    public init(_ before: SourceFile, to after: [UInt8]) {
        self.before = before
        self.after = after
    }

    /// Writes the file: beside, synced, then renamed into its place; its permissions are kept.
    ///
    /// A symbolic link stays, and the file that it leads to is written. The caller holds the
    /// `CatalogLock`.
    ///
    /// - Throws: when the file is no longer as it was read, or cannot be written; then it is left
    ///   alone.
    public func write(in root: RepositoryRoot) throws(WriteProblem) {
        guard before.count < FileSystem.readLimit else {
            throw problem(.unwritable("it is larger than 16 MiB"))
        }
        let location = try location(in: root)
        let current = try attempt { () throws(FileSystem.Failure) in
            try FileSystem.readRegularFile(location)
        }
        if current == after { return }
        guard current == before.bytes(for: .fileSystem) else { throw problem(.changedMeanwhile) }
        let replacement = try attempt { () throws(FileSystem.Failure) in
            try FileReplacement(of: location, writing: after)
        }
        guard (try? FileSystem.readRegularFile(location)) == before.bytes(for: .fileSystem)
        else {
            replacement.discard()
            throw problem(.changedMeanwhile)
        }
        try attempt { () throws(FileSystem.Failure) in try replacement.commit() }
    }

    private func location(in root: RepositoryRoot) throws(WriteProblem) -> String {
        do throws(FileProblem.Reason) {
            return try root.resolve(before.path.fileName)
        } catch {
            switch error {
            case .missing, .danglingLink, .linkToFolder, .notAFile, .tooLarge, .nameNotUTF8:
                throw problem(.changedMeanwhile)
            case .outside: throw problem(.outside)
            case .unreadable(let words): throw problem(.unwritable(words))
            }
        }
    }

    private func attempt<Result>(
        _ call: () throws(FileSystem.Failure) -> Result
    ) throws(WriteProblem) -> Result {
        do throws(FileSystem.Failure) {
            return try call()
        } catch {
            throw problem(error.isAbsence ? .changedMeanwhile : .unwritable(error.words))
        }
    }

    private func problem(_ reason: WriteProblem.Reason) -> WriteProblem {
        WriteProblem(path: before.path, reason: reason)
    }
}
