internal import Secrets
internal import Repository
internal import Catalog
internal import Text

/// Which findings are shown: those in the files and folders that were named, or all.
struct FindingSelection {
    /// The paths from the root; nil when nothing was named.
    private let names: [MaskedText]?

    /// Understands paths as typed in `folder`.
    ///
    /// - Throws: when one is not there, lies outside the repository, or is not read by lint.
    init(
        _ paths: [String], typedIn folder: String, of root: RepositoryRoot
    ) throws(CommandFailure) {
        guard !paths.isEmpty else {
            names = nil
            return
        }
        var names: [MaskedText] = []
        for path in paths {
            let absolute = Surroundings.absolutePath(of: path, typedIn: folder)
            let known: [MaskedText]
            do throws(RepositoryRoot.NamingProblem) {
                known = try root.names(of: absolute)
            } catch {
                throw CommandFailure(error, named: path, root)
            }
            guard known.contains(where: Self.isRead) else {
                throw CommandFailure(
                    code: .usage,
                    message: "`\(path)` is not checked: lint reads "
                        + Wording.all(CatalogFolder.allCases.map(\.prefix)))
            }
            names += known
        }
        self.names = names
    }

    /// Whether lint reads what is at a path from the root, or something in it.
    private static func isRead(_ name: MaskedText) -> Bool {
        name.isEmpty
            || CatalogFolder.allCases.contains {
                name == MaskedText($0.name) || name.starts(with: $0.prefix)
            }
    }

    /// Whether some files or folders were named.
    var isPartial: Bool { names != nil }

    /// Whether findings in the file at `path`, from the root, are shown.
    func contains(_ path: MaskedText) -> Bool {
        guard let names else { return true }
        let path = path.bytes(for: .identity)
        return names.contains { name in
            let name = name.bytes(for: .identity)
            return name.isEmpty || path == name
                || path.starts(with: name) && path[name.count] == UInt8(ascii: "/")
        }
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
