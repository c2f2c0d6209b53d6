internal import Secrets
internal import Diagnostics
internal import Catalog
internal import Text

/// What lies in `catalog/`: the names of the route files, and the files that could be taken for
/// some.
struct CatalogListing: Sendable {
    /// The names of the files directly in `catalog/` that end in `.yaml`, sorted.
    let names: [String]

    /// Where `catalog/` really lies.
    let folder: String

    /// What is not read: a file with another ending or in a subfolder, a folder that cannot be
    /// read, a link to a folder, what is no file, a name that is not UTF-8.
    let problems: [Diagnostic]

    /// Lists `catalog/`, without names that begin with a dot, which are an editor's or the
    /// system's.
    ///
    /// - Throws: when `catalog/` cannot be listed at all.
    init(of root: RepositoryRoot) throws(FileProblem) {
        do throws(FileProblem.Reason) {
            folder = try root.resolve("catalog")
        } catch {
            throw FileProblem(path: "catalog", reason: error)
        }
        var names: [String] = []
        var problems: [Diagnostic] = []
        for entry in try Self.entries(of: folder, shownAs: "catalog") {
            let path = "catalog/\(entry.name)"
            let isRoute = entry.isNameUTF8 && entry.name.hasSuffix(".yaml")
            switch entry.kind {
            case .file where isRoute: names.append(entry.name)
            case .symbolicLink where isRoute && !root.isFolder(path): names.append(entry.name)
            default:
                if isRoute, entry.kind == .folder {
                    problems.append(
                        FileProblem(path: MaskedText(scanning: path), reason: .notAFile).diagnostic)
                }
                Self.look(at: entry, in: folder, shownAs: path, of: root, &problems)
            }
        }
        self.names = names.sorted()
        self.problems = problems
    }

    private static func entries(
        of folder: String, shownAs path: String
    ) throws(FileProblem) -> [FileSystem.Entry] {
        do throws(FileSystem.Failure) {
            return try FileSystem.entries(of: folder).filter { !$0.name.hasPrefix(".") }
        } catch {
            throw FileProblem(path: MaskedText(scanning: path), reason: .unreadable(error.words))
        }
    }

    /// Reports an entry that is no route, when it could be taken for one or hold some.
    private static func look(
        at entry: FileSystem.Entry, in folder: String, shownAs path: String,
        of root: RepositoryRoot, _ problems: inout [Diagnostic]
    ) {
        func report(_ reason: FileProblem.Reason) {
            problems.append(
                FileProblem(path: MaskedText(scanning: path), reason: reason).diagnostic)
        }
        guard entry.isNameUTF8 else { return report(.nameNotUTF8) }
        switch entry.kind {
        case .folder:
            findStrays(in: "\(folder)/\(entry.name)", shownAs: path, of: root, &problems)
        case .symbolicLink where root.isFolder(path): report(.linkToFolder)
        case .other: report(.notAFile)
        case .file, .symbolicLink:
            if looksLikeRoute(entry.name) { problems += misplaced(path) }
        }
    }

    private static func findStrays(
        in folder: String, shownAs path: String, of root: RepositoryRoot,
        _ problems: inout [Diagnostic]
    ) {
        do throws(FileProblem) {
            for entry in try entries(of: folder, shownAs: path) {
                look(
                    at: entry, in: folder, shownAs: "\(path)/\(entry.name)", of: root, &problems)
            }
        } catch {
            problems.append(error.diagnostic)
        }
    }

    private static func looksLikeRoute(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    }

    private static func misplaced(_ path: String) -> [Diagnostic] {
        BrokenRoute(misplaced: SourceFile(path: MaskedText(scanning: path), bytes: [])).problems
    }
}
