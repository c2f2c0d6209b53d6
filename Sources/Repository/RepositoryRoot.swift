/// The folder of a repository that holds a catalog, with every symbolic link followed.
public struct RepositoryRoot: Sendable {
    /// The absolute path of the folder.
    public let path: String

    /// Why there is no catalog to answer from.
    public enum Problem: Error, Sendable {
        /// The folder that was named has none, or is not there.
        case notAt(String)

        /// Neither the working folder nor one above it has one.
        case notAbove(String)
    }

    /// The root that was named.
    ///
    /// - Throws: when there is no `catalog/` in it.
    public init(at folder: String) throws(Problem) {
        guard let real = try? FileSystem.realPath(folder), Self.hasCatalog(real) else {
            throw .notAt(folder)
        }
        path = real
    }

    /// The first folder with a `catalog/`, from `folder` upward, but not past one that has `.git`.
    ///
    /// - Throws: when there is none.
    public init(above folder: String) throws(Problem) {
        guard var candidate = try? FileSystem.realPath(folder) else { throw .notAbove(folder) }
        while !Self.hasCatalog(candidate) {
            let parent = candidate.lastIndex(of: "/").map { candidate[..<$0] } ?? ""
            let isRepository = FileSystem.exists("\(candidate)/.git")
            if isRepository || candidate == "/" { throw .notAbove(folder) }
            candidate = parent.isEmpty ? "/" : String(parent)
        }
        path = candidate
    }

    private static func hasCatalog(_ folder: String) -> Bool {
        (try? FileSystem.realPath("\(folder)/catalog")).map { FileSystem.kind(of: $0) == .folder }
            ?? false
    }

    /// The absolute path of something inside the root.
    func absolute(_ path: String) -> String {
        self.path == "/" ? "/\(path)" : "\(self.path)/\(path)"
    }

    /// Whether a path inside the root leads to a folder inside it.
    func isFolder(_ path: String) -> Bool {
        (try? resolve(path)).map { FileSystem.kind(of: $0) == .folder } ?? false
    }

    /// Where a path inside the root really leads.
    ///
    /// - Throws: when nothing is there, or a symbolic link leads outside.
    func resolve(_ path: String) throws(FileProblem.Reason) -> String {
        let resolved: String
        do throws(FileSystem.Failure) {
            resolved = try FileSystem.realPath(absolute(path))
        } catch {
            let isLink = error.isAbsence && FileSystem.kind(of: absolute(path)) == .symbolicLink
            throw isLink ? .danglingLink : FileProblem.Reason(error)
        }
        let inside = self.path == "/" ? "/" : self.path + "/"
        guard resolved == self.path || resolved.hasPrefix(inside) else { throw .outside }
        return resolved
    }
}
