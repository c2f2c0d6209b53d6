public import Secrets
public import Catalog
internal import Text

extension RepositoryRoot {
    /// Reads a file of the repository.
    ///
    /// Symbolic links are followed as long as they stay inside. Of a route file over 16 MiB the
    /// first 16 MiB and one byte are given, which the reader of YAML refuses.
    ///
    /// - Throws: when there is no regular file, it cannot be read, a link leads outside, or it is
    ///   larger than 16 MiB and no route file.
    public func read(_ path: RepositoryPath) throws(FileProblem) -> SourceFile {
        do throws(FileProblem.Reason) {
            return try read(path.text.fileName, at: resolve(path.text.fileName))
        } catch {
            throw FileProblem(path: path.text, reason: error)
        }
    }

    /// The file of a route, as `read` gives it.
    ///
    /// - Throws: as `read` does.
    public func read(_ id: RouteID) throws(FileProblem) -> SourceFile {
        do throws(FileProblem.Reason) {
            return try read(id.path.fileName, at: resolve(id.path.fileName))
        } catch {
            throw FileProblem(path: id.path, reason: error)
        }
    }

    /// Reads the file `name` of `folder`, and shows it as `path`.
    func read(
        _ path: String, named name: String, in folder: borrowing FileSystem.Folder
    ) throws(FileProblem.Reason) -> SourceFile {
        let bytes: [UInt8]?
        do throws(FileSystem.Failure) {
            bytes = try folder.readRegularFile(name)
        } catch {
            return try read(path, behind: error)
        }
        return try source(path, bytes)
    }

    /// Reads `location`, which has no symbolic link in its last part, and shows it as `path`.
    func read(_ path: String, at location: String) throws(FileProblem.Reason) -> SourceFile {
        let bytes: [UInt8]?
        do throws(FileSystem.Failure) {
            bytes = try FileSystem.readRegularFile(location)
        } catch {
            return try read(path, behind: error)
        }
        return try source(path, bytes)
    }

    private func source(
        _ path: String, _ bytes: [UInt8]?
    ) throws(FileProblem.Reason) -> SourceFile {
        guard let bytes else {
            let isLink = FileSystem.kind(of: absolute(path)) == .symbolicLink
            throw isLink && isFolder(path) ? .linkToFolder : .notAFile
        }
        let shown = MaskedText(scanning: path)
        if bytes.count >= FileSystem.readLimit, CatalogFileRole(path: shown) != .route {
            throw .tooLarge
        }
        return SourceFile(path: shown, bytes: bytes)
    }

    /// Reads what a symbolic link leads to, where that is what kept a file from being opened.
    private func read(
        _ path: String, behind failure: FileSystem.Failure
    ) throws(FileProblem.Reason) -> SourceFile {
        guard failure.isSymbolicLink else { throw FileProblem.Reason(failure) }
        return try read(path, at: resolve(path))
    }
}
