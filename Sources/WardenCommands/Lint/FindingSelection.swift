internal import CatalogStore

/// Which findings are shown: those in the files and folders that were named, or all.
struct FindingSelection {
    /// The paths from the root; nil when nothing was named.
    private let names: [String]?

    /// Understands paths as typed in `folder`.
    ///
    /// - Throws: when one is not there, or lies outside the repository.
    init(
        _ paths: [String], typedIn folder: String, of root: RepositoryRoot
    ) throws(CommandFailure) {
        guard !paths.isEmpty else {
            names = nil
            return
        }
        var names: [String] = []
        for path in paths {
            let absolute = path.hasPrefix("/") ? path : "\(folder)/\(path)"
            do throws(RepositoryRoot.NamingProblem) {
                names += try root.names(of: absolute)
            } catch {
                throw CommandFailure(error, named: path, root)
            }
        }
        self.names = names
    }

    /// Whether something was named.
    var isPartial: Bool { names != nil }

    /// Whether findings in the file at `path`, from the root, are shown.
    func contains(_ path: String) -> Bool {
        guard let names else { return true }
        return names.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
    }
}

extension CommandFailure {
    fileprivate init(
        _ problem: RepositoryRoot.NamingProblem, named path: String, _ root: RepositoryRoot
    ) {
        switch problem {
        case .missing:
            self.init(
                code: .usage, message: "there is no file or folder `\(path)`",
                help: ["a path is taken from the working folder"])
        case .outside:
            self.init(
                code: .usage, message: "`\(path)` lies outside the repository",
                help: ["the repository is \(root.path); another one is named by --root DIR"])
        }
    }
}
