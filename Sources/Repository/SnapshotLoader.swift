public import Secrets
public import Catalog
internal import Text

/// Reads every file under `catalog/` and `wiki/` for lint, on several cores.
public struct SnapshotLoader: Sendable {
    private let root: RepositoryRoot
    private let jobs: Int
    private let replacing: [MaskedText: [UInt8]]

    /// Reads the repository at `root` with so many workers, at least one.
    ///
    /// A file whose path is in `replacing` is taken to hold those bytes.
    public init(root: RepositoryRoot, jobs: Int, replacing: [MaskedText: [UInt8]] = [:]) {
        self.root = root
        self.jobs = jobs
        self.replacing = replacing
    }

    /// Reads the files, and looks for the others that they name.
    ///
    /// Without a `wiki/` the pages are none, and without a settings file the defaults hold.
    /// What cannot be read is in the snapshot's `unread`.
    ///
    /// - Throws: when `catalog/` cannot be listed.
    public func load() throws(FileProblem) -> CatalogSnapshot {
        var tree = RepositoryTree(of: root)
        try tree.add(.catalog)
        var problems: [FileProblem] = []
        do throws(FileProblem) {
            try tree.add(.wiki)
        } catch {
            if !error.isAbsence { problems.append(error) }
        }
        var settingsFile: SettingsFile?
        do throws(FileProblem) {
            settingsFile = try root.readSettings().map { SettingsFile(replaced($0)) }
        } catch {
            problems.append(error)
        }
        return snapshot(of: tree, settingsFile, problems)
    }

    private func snapshot(
        of tree: RepositoryTree, _ settingsFile: SettingsFile?, _ problems: [FileProblem]
    ) -> CatalogSnapshot {
        let settings = settingsFile?.settings ?? .default
        let pieces = ParallelMap(jobs: jobs).map(
            tree.files, { Piece(reading: $0, of: tree, by: self, settings) },
            aloneWhen: \.isStarved)
        var problems = problems + tree.problems + pieces.flatMap(\.problems)
        var files = pieces.flatMap(\.files)
        for path in playbooksOutside(of: files) {
            do throws(FileProblem) {
                files.append(CatalogFile(reading: replaced(try root.read(path))))
            } catch {
                // A page that is not there is the route's mistake, and found as that.
                if !error.isAbsence { problems.append(error) }
            }
        }
        return CatalogSnapshot(
            files,
            settings: settingsFile,
            problems: problems.filter(\.isEscape).map(\.diagnostic),
            unread: problems.filter { !$0.isEscape }.map(\.diagnostic),
            linkedPaths: tree.linkedPaths,
            exists: { tree.folderPaths.contains($0.text) || root.mayHold($0) })
    }

    /// The paths outside `catalog/` and `wiki/` that routes name as their playbooks, in order.
    private func playbooksOutside(of files: [CatalogFile]) -> [RepositoryPath] {
        var paths: Set<RepositoryPath> = []
        for case .route(let route) in files {
            guard let path = route.playbookPath,
                !CatalogFolder.allCases.contains(where: { path.text.starts(with: $0.prefix) }),
                path.text.ends(with: ".md")
            else { continue }
            paths.insert(path)
        }
        return paths.sorted { $0.text < $1.text }
    }

    private func replaced(_ source: SourceFile) -> SourceFile {
        guard !replacing.isEmpty, let bytes = replacing[source.path] else { return source }
        return SourceFile(path: source.path, bytes: bytes)
    }

    /// What some of the files returned.
    private struct Piece: Sendable {
        var files: [CatalogFile] = []
        var problems: [FileProblem] = []

        /// Whether the system let no more files be open.
        var isStarved = false

        init(
            reading files: ArraySlice<RepositoryTree.File>, of tree: RepositoryTree,
            by loader: SnapshotLoader, _ settings: Settings
        ) {
            var reader = TreeReader(tree, of: loader.root)
            self.files.reserveCapacity(files.count)
            for file in files {
                do throws(FileProblem.Reason) {
                    guard let source = try reader.read(file) else { continue }
                    self.files.append(CatalogFile(reading: loader.replaced(source), settings))
                } catch {
                    isStarved = isStarved || error.isShortage
                    problems.append(FileProblem(path: file.path, reason: error))
                }
            }
        }
    }
}
