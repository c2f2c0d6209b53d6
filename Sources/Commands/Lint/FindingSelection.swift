internal import Secrets
internal import Repository
internal import Diagnostics
internal import Catalog
internal import Text

/// Which findings are shown: those in the files and folders and of the rules that were named, or
/// all.
struct FindingSelection {
    /// The paths from the root; nil when nothing was named.
    private let names: [MaskedText]?

    private let rules: RuleSelection

    /// Which rules are meant.
    struct RuleSelection {
        static let all = RuleSelection(only: [], ignored: [])

        /// These alone, where any is named.
        let only: [RuleIdentity]

        /// Not these.
        let ignored: [RuleIdentity]

        /// Whether some rules are left out.
        var isPartial: Bool { !only.isEmpty || !ignored.isEmpty }

        func contains(_ rule: RuleIdentity) -> Bool {
            (only.isEmpty || only.contains(rule)) && !ignored.contains(rule)
        }
    }

    /// Understands paths as typed in `folder`.
    ///
    /// - Throws: when one is not there, lies outside the repository, or is not read by lint.
    init(
        _ paths: [String], typedIn folder: String, of root: RepositoryRoot, _ rules: RuleSelection
    ) throws(CommandFailure) {
        self.rules = rules
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
                        + Wording.all(
                            CatalogFolder.allCases.map(\.prefix) + [Settings.path.shown]))
            }
            names += known
        }
        self.names = names
    }

    /// Whether lint reads what is at a path from the root, or something in it.
    private static func isRead(_ name: MaskedText) -> Bool {
        name.isEmpty || name == Settings.path
            || CatalogFolder.allCases.contains {
                name == MaskedText($0.name) || name.starts(with: $0.prefix)
            }
    }

    /// Whether some files or folders were named.
    var isPartial: Bool { names != nil || rules.isPartial }

    /// Whether a finding is shown.
    func contains(_ finding: Diagnostic) -> Bool {
        rules.contains(finding.rule) && contains(finding.file.path)
    }

    private func contains(_ path: MaskedText) -> Bool {
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
