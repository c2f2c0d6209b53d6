internal import RoutingCatalog
internal import SourceText

/// What lies in `catalog/`: the names of the route files, and the files that could be taken for
/// some.
struct CatalogListing: Sendable {
    /// The names of the files directly in `catalog/` that end in `.yaml`, sorted.
    let names: [String]

    /// Where `catalog/` really lies.
    let folder: String

    /// What is not read: a file with another ending or in a subfolder, a folder that cannot be
    /// read.
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
            if entry.kind == .folder {
                Self.findStrays(
                    in: "\(folder)/\(entry.name)", shownAs: "catalog/\(entry.name)", &problems)
            } else if entry.name.hasSuffix(".yaml") {
                names.append(entry.name)
            } else if Self.looksLikeRoute(entry.name) {
                problems += Self.misplaced("catalog/\(entry.name)")
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
            throw FileProblem(path: path, reason: .unreadable(error.words))
        }
    }

    private static func findStrays(
        in folder: String, shownAs path: String, _ problems: inout [Diagnostic]
    ) {
        do throws(FileProblem) {
            for entry in try entries(of: folder, shownAs: path) {
                if entry.kind == .folder {
                    findStrays(
                        in: "\(folder)/\(entry.name)", shownAs: "\(path)/\(entry.name)", &problems)
                } else if looksLikeRoute(entry.name) {
                    problems += misplaced("\(path)/\(entry.name)")
                }
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
        BrokenRoute(misplaced: SourceFile(path: path, bytes: [])).problems
    }
}
