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
    /// Without a `wiki/` the pages are none. What cannot be read is in the snapshot's `unread`.
    ///
    /// - Throws: when `catalog/` cannot be found.
    public func load() throws(FileProblem) -> CatalogSnapshot {
        var tree = FileTree()
        try tree.add("catalog", of: root)
        var problems: [FileProblem] = []
        do throws(FileProblem) {
            try tree.add("wiki", of: root)
        } catch {
            if !error.isAbsence { problems.append(error) }
        }
        let parts = ParallelMap(jobs: jobs).map(tree.files) { Part(reading: $0, by: self) }
        problems += tree.problems + parts.flatMap(\.problems)
        var files = parts.flatMap(\.files)
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
            problems: problems.filter(\.isEscape).map(\.diagnostic),
            unread: problems.filter { !$0.isEscape }.map(\.diagnostic),
            exists: { tree.folders.contains($0.text.fileName) || exists($0) })
    }

    /// The paths outside `catalog/` and `wiki/` that routes name as their playbooks, in order.
    private func playbooksOutside(of files: [CatalogFile]) -> [RepositoryPath] {
        var paths: Set<RepositoryPath> = []
        for case .route(let route) in files {
            guard let path = route.playbookPath, !path.text.starts(with: "wiki/"),
                !path.text.starts(with: "catalog/"), path.text.ends(with: ".md")
            else { continue }
            paths.insert(path)
        }
        return paths.sorted { $0.text < $1.text }
    }

    private func replaced(_ source: SourceFile) -> SourceFile {
        guard !replacing.isEmpty, let bytes = replacing[source.path] else { return source }
        return SourceFile(path: source.path, bytes: bytes)
    }

    private func exists(_ path: RepositoryPath) -> Bool {
        (try? root.resolve(path.text.fileName)) != nil
    }

    /// What one piece of the files gave.
    private struct Part: Sendable {
        var files: [CatalogFile] = []
        var problems: [FileProblem] = []

        init(reading entries: ArraySlice<FileTree.File>, by loader: SnapshotLoader) {
            files.reserveCapacity(entries.count)
            for entry in entries {
                do throws(FileProblem.Reason) {
                    let source = try loader.root.read(entry.path, at: entry.location)
                    files.append(CatalogFile(reading: loader.replaced(source)))
                } catch {
                    // A link to a folder of the repository is no file to read, but could be taken
                    // for a folder of routes.
                    if case .linkToFolder = error, !entry.path.hasPrefix("catalog/") { continue }
                    // A file that went away since it was listed, as a writer's does, is not there.
                    if case .missing = error, !entry.isLink { continue }
                    problems.append(
                        FileProblem(path: MaskedText(scanning: entry.path), reason: error))
                }
            }
        }
    }
}

extension FileProblem {
    fileprivate var isAbsence: Bool {
        if case .missing = reason { true } else { false }
    }

    fileprivate var isEscape: Bool {
        if case .outside = reason { true } else { false }
    }
}
