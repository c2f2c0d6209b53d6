public import Secrets
internal import Text

/// A change to one file, or a new one, that a reader sees either not at all or as a whole.
public struct AtomicEdit: Sendable {
    /// The file's path from the root.
    public let path: MaskedText

    /// The file as it was read; nil when there was none.
    private let before: SourceFile?

    /// What it is to say.
    public let after: [UInt8]

    /// Changes `before` to `after`.
    public init(_ before: SourceFile, to after: [UInt8]) {
        path = before.path
        self.before = before
        self.after = after
    }

    /// Makes a new file, and the folders that it lies in.
    public init(creating path: MaskedText, as after: [UInt8]) {
        self.path = path
        before = nil
        self.after = after
    }

    /// Writes the file: beside, synced, then renamed into its place; its permissions are kept.
    ///
    /// A symbolic link stays, and the file that it leads to is written.
    ///
    /// - Throws: when the file is no longer as it was read, or cannot be written; then it is left
    ///   alone.
    public func write(holding lock: inout CatalogLock) throws(WriteProblem) {
        guard let before else { return try create(in: lock.root) }
        guard before.count < FileSystem.readLimit else { throw problem(.tooLarge) }
        let target = try target(in: lock.root)
        if target.contents == after { return }
        guard isUnchanged(target.contents) else {
            let identity = try? target.folder.identity(of: target.name)
            throw problem(
                identity.flatMap { lock.written[$0] }.map { .sameFile(as: $0) }
                    ?? .changedMeanwhile)
        }
        if ![.catalog, .wiki].contains(target.top) { lock.removeLeftovers(in: target.folder) }
        let isWritten: Bool
        do throws(SystemFailure) {
            isWritten = try FileSystem.withoutInterruption { () throws(SystemFailure) in
                try replace(target)
            }
        } catch {
            throw problem(error.isAbsence ? .changedMeanwhile : .unwritable(error))
        }
        guard isWritten else { throw problem(.changedMeanwhile) }
        if let identity = try? target.folder.identity(of: target.name) {
            lock.written[identity] = path
        }
    }

    /// Where the file really lies, and what it says now.
    private struct Target {
        let folder: FileSystem.Folder
        let name: FileName

        /// The first folder on the way from the root.
        let top: FileName?

        let contents: [UInt8]
    }

    private func target(in root: RepositoryRoot) throws(WriteProblem) -> Target {
        var walk = PathWalk(FileName.all(in: path.bytes(for: .fileSystem)), in: root)
        do throws(FileProblem.Reason) {
            let (folder, name, opened) = try walk.arrive {
                (folder, name) throws(SystemFailure) in
                (folder, name, try folder.read(name))
            }
            guard case .file(let contents) = opened else { throw .notAFile }
            return Target(
                folder: folder, name: name, top: walk.passed.first, contents: contents)
        } catch {
            throw problem(.init(error))
        }
    }

    private func isUnchanged(_ contents: [UInt8]) -> Bool {
        contents == before?.bytes(for: .fileSystem)
    }

    /// Puts the new contents in the place of the old; false when the file has changed meanwhile.
    private func replace(_ target: Target) throws(SystemFailure) -> Bool {
        let replacement = try FileReplacement(
            of: target.name, in: target.folder, writing: after, as: .edit)
        guard case .file(let contents) = try? target.folder.read(target.name),
            isUnchanged(contents)
        else {
            replacement.discard()
            return false
        }
        try replacement.commit()
        return true
    }

    // MARK: - A new file

    /// Puts a file where nothing is: what another program has put there meanwhile stays.
    private func create(in root: RepositoryRoot) throws(WriteProblem) {
        let names = FileName.all(in: path.bytes(for: .fileSystem))
        guard let name = names.last else { throw problem(.changedMeanwhile) }
        let folder = try root.folder(making: names.dropLast(), for: path)
        if case .file(after)? = try? folder.read(name) { return }
        do throws(SystemFailure) {
            try FileSystem.withoutInterruption { () throws(SystemFailure) in
                try FileReplacement(of: name, in: folder, writing: after, as: .edit).commitAsNew()
            }
        } catch {
            throw problem(error.isPresence ? .changedMeanwhile : .unwritable(error))
        }
    }

    private func problem(_ reason: WriteProblem.Reason) -> WriteProblem {
        WriteProblem(path: path, reason: reason)
    }
}
