public import RoutingCatalog
public import SourceText

extension RepositoryRoot {
    /// Reads a file of the repository.
    ///
    /// Symbolic links are followed as long as they stay inside. Of a file over 16 MiB the first 16
    /// MiB and one byte are given, which every reader refuses.
    ///
    /// - Throws: when there is no regular file, it cannot be read, or a link leads outside.
    public func read(_ path: RepositoryPath) throws(FileProblem) -> SourceFile {
        do throws(FileProblem.Reason) {
            return try read(path.text, at: resolve(path.text))
        } catch {
            throw FileProblem(path: path.text, reason: error)
        }
    }

    /// The file of a route, as `read` gives it.
    ///
    /// - Throws: as `read` does.
    public func read(_ id: RouteID) throws(FileProblem) -> SourceFile {
        do throws(FileProblem.Reason) {
            return try read(id.path, at: resolve(id.path))
        } catch {
            throw FileProblem(path: id.path, reason: error)
        }
    }

    /// Reads `location`, which has no symbolic link in its last part, and shows it as `path`.
    func read(_ path: String, at location: String) throws(FileProblem.Reason) -> SourceFile {
        let bytes: [UInt8]?
        do throws(FileSystem.Failure) {
            bytes = try FileSystem.readRegularFile(location)
        } catch {
            if error.isSymbolicLink { return try read(path, at: resolve(path)) }
            throw error.isAbsence ? .missing : .unreadable(error.words)
        }
        guard let bytes else { throw .notAFile }
        return SourceFile(path: path, bytes: bytes)
    }
}
