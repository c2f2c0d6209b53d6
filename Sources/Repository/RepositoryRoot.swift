public import Secrets
internal import Catalog

/// The folder of a repository that holds a catalog: held open, so that all that is read or written
/// is found from it.
public struct RepositoryRoot: Sendable {
    let folder: FileSystem.Folder

    /// `catalog/`, where it is a folder of the root itself and no link to one.
    let catalog: FileSystem.Folder?

    /// The path by which the folder was opened.
    private let opened: [UInt8]

    /// Why there is no catalog to answer from.
    public enum Problem: Error, Sendable {
        /// The folder that was named has none, or is not there.
        case notAt(MaskedText)

        /// Neither the working folder nor one above it has one.
        case notAbove(MaskedText)
    }

    /// The root that was named.
    ///
    /// - Throws: when there is no `catalog/` in it.
    public init(at folder: String) throws(Problem) {
        guard let root = RepositoryRoot(opening: Array(folder.utf8)) else {
            throw .notAt(MaskedText(scanning: folder))
        }
        self = root
    }

    /// The root that a folder becomes: `catalog/` is made in it, where it is not there.
    ///
    /// - Throws: when it cannot be made.
    public init(making folder: String) throws(WriteProblem) {
        let catalog = MaskedText(CatalogFolder.catalog.name)
        do throws(SystemFailure) {
            try FileSystem.Folder(at: Array(folder.utf8)).makeFolder(.catalog)
        } catch {
            throw WriteProblem(path: catalog, reason: .unwritable(error))
        }
        guard let root = RepositoryRoot(opening: Array(folder.utf8)) else {
            throw WriteProblem(path: catalog, reason: .changedMeanwhile)
        }
        self = root
    }

    /// The first folder with a `catalog/`, from `folder` upward, but not past one that has `.git`.
    ///
    /// - Throws: when there is none.
    public init(above folder: String) throws(Problem) {
        var candidate = Array(folder.utf8)
        var isReal = false
        while true {
            if let root = RepositoryRoot(opening: candidate) {
                self = root
                return
            }
            if !isReal {
                candidate = (try? FileSystem.realPath(candidate)) ?? []
                isReal = true
            }
            let slash = candidate.lastIndex(of: UInt8(ascii: "/"))
            let isRepository = FileSystem.exists(candidate + Array("/.git".utf8))
            guard let slash, candidate.count > 1, !isRepository else {
                throw .notAbove(MaskedText(scanning: folder))
            }
            candidate = slash == 0 ? [UInt8(ascii: "/")] : Array(candidate[..<slash])
        }
    }

    /// Opens a folder; nil when it has no `catalog/`.
    private init?(opening path: [UInt8]) {
        guard let folder = try? FileSystem.Folder(at: path) else { return nil }
        self.folder = folder
        opened = path
        do throws(SystemFailure) {
            catalog = try folder.folder(.catalog)
        } catch {
            catalog = nil
            guard hasLinkedCatalog else { return nil }
        }
    }

    /// Whether `catalog` is a link to a folder; one that leads outside is reported when it is read.
    private var hasLinkedCatalog: Bool {
        do throws(FileProblem.Reason) {
            _ = try folder(at: [.catalog])
            return true
        } catch {
            return if case .outside = error { true } else { false }
        }
    }

    /// Whether a folder is at an absolute path, which may be opened.
    public static func isFolder(at path: String) -> Bool {
        (try? FileSystem.Folder(at: Array(path.utf8))) != nil
    }

    // MARK: - Its path

    /// The absolute path of the folder, with every symbolic link followed.
    public var path: MaskedText { MaskedText(scanning: absolutePath) }

    /// Its bytes; what was opened may have been moved since then.
    var absolutePath: [UInt8] { (try? FileSystem.realPath(opened)) ?? opened }

    /// The path from the root of something at a real path; nil when that lies elsewhere, empty
    /// for the root itself.
    func rest(of real: [UInt8]) -> [UInt8]? { Self.rest(of: real, in: absolutePath) }

    /// The root's path from a folder that it lies in; nil when it lies elsewhere, empty when it is
    /// that folder.
    public func path(from folder: String) -> MaskedText? {
        guard let folder = try? FileSystem.realPath(Array(folder.utf8)) else { return nil }
        return Self.rest(of: absolutePath, in: folder).map { MaskedText(scanning: $0) }
    }

    private static func rest(of path: [UInt8], in folder: [UInt8]) -> [UInt8]? {
        if path == folder { return [] }
        let slash = UInt8(ascii: "/")
        let start = folder == [slash] ? folder : folder + [slash]
        return path.starts(with: start) ? Array(path.dropFirst(start.count)) : nil
    }
}
