public import Secrets
public import Catalog
internal import Text

extension RepositoryRoot {
    /// Reads a file of the repository.
    ///
    /// Symbolic links are followed as long as they stay inside. Of a route file over 16 MiB the
    /// first 16 MiB and one byte are returned, which the reader of YAML refuses.
    ///
    /// - Throws: when there is no regular file, it cannot be read, a link leads outside, or it is
    ///   larger than 16 MiB and no route file.
    public func read(_ path: RepositoryPath) throws(FileProblem) -> SourceFile {
        try read(path.text)
    }

    /// The file of a route, as `read` returns it.
    ///
    /// - Throws: as `read` does.
    public func read(_ id: RouteID) throws(FileProblem) -> SourceFile { try read(id.path) }

    /// The settings file; nil when there is none.
    ///
    /// - Throws: as `read` does, when there is one.
    public func readSettings() throws(FileProblem) -> SourceFile? {
        do throws(FileProblem) {
            return try read(Settings.path)
        } catch {
            if error.isAbsence { return nil }
            throw error
        }
    }

    private func read(_ path: MaskedText) throws(FileProblem) -> SourceFile {
        do throws(FileProblem.Reason) {
            let bytes = try contents(of: FileName.all(in: path.bytes(for: .fileSystem))) {
                (folder, name) throws(SystemFailure) in try folder.read(name)
            }
            return try SourceFile(read: bytes, from: path, as: CatalogFileRole(path: path))
        } catch {
            throw FileProblem(path: path, reason: error)
        }
    }

    /// What `open` makes of the regular file at a path.
    ///
    /// - Throws: when there is no regular file, a link leads outside, or `open` throws.
    func contents<Contents>(
        of names: [FileName],
        _ open: (FileSystem.Folder, FileName) throws(SystemFailure) -> FileSystem.Opened<Contents>
    ) throws(FileProblem.Reason) -> Contents {
        var walk = PathWalk(names, in: self)
        switch try walk.arrive(open) {
        case .file(let contents): return contents
        case .folder: throw walk.endsInLink ? .linkToFolder : .notAFile
        case .special: throw .notAFile
        }
    }

    /// Whether something is at a path; true too where that cannot be found out, so that nothing
    /// follows from its absence.
    public func mayHold(_ path: RepositoryPath) -> Bool {
        var walk = PathWalk(FileName.all(in: path.text.bytes(for: .fileSystem)), in: self)
        do throws(FileProblem.Reason) {
            _ = try walk.kind()
            return true
        } catch {
            switch error {
            case .missing, .danglingLink, .outside: return false
            case .linkToFolder, .notAFile, .tooLarge, .nameNotUTF8, .unreadable: return true
            }
        }
    }
}

extension PathWalk {
    /// What a path leads to, with every link followed.
    mutating func kind() throws(FileProblem.Reason) -> FileSystem.Kind {
        try arrive { (folder, name) throws(SystemFailure) in
            let kind = try folder.kind(of: name)
            if kind == .symbolicLink { throw .tooManyLinks }
            return kind
        }
    }
}

extension SourceFile {
    /// A file that was read, up to the limit.
    ///
    /// - Throws: when it is larger, unless it is a route file, of which its reader says so.
    convenience init(
        read bytes: [UInt8], from path: MaskedText, as role: CatalogFileRole
    ) throws(FileProblem.Reason) {
        if bytes.count >= FileSystem.readLimit, role != .route { throw .tooLarge }
        self.init(path: path, bytes: bytes)
    }
}
