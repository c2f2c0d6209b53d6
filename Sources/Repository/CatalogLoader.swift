internal import Secrets
public import Diagnostics
public import Catalog
internal import Text

/// Reads all routes of a catalog, on several cores.
public struct CatalogLoader: Sendable {
    private let root: RepositoryRoot
    private let jobs: Int

    /// Reads the catalog of `root` with so many workers, at least one.
    public init(root: RepositoryRoot, jobs: Int) {
        self.root = root
        self.jobs = max(1, jobs)
    }

    /// What a catalog gave.
    public struct Loaded<Item: Sendable>: Sendable {
        /// What was taken from the routes, in the order of their files' names.
        public let items: [Item]

        /// How many routes there are that are not broken.
        public let total: Int

        /// What is broken or not read, in the order of all output.
        public let problems: [Diagnostic]
    }

    /// Reads every route file and takes from it what `take` gives.
    ///
    /// `take` runs on several threads, once a file, and throws what breaks the route. What it does
    /// not return is not kept, so that a large catalog needs no memory of its size.
    ///
    /// - Throws: when `catalog/` cannot be listed.
    public func load<Item: Sendable>(
        _ take: @Sendable (RouteFile) throws(BrokenRoute) -> Item?
    ) throws(FileProblem) -> Loaded<Item> {
        let listing = try CatalogListing(of: root)
        let folder = try open(listing.folder)
        let parts = ParallelMap(jobs: jobs).map(listing.names) { names in
            var part = Part<Item>()
            for name in names { part.add(name, in: folder, of: root, take) }
            return part
        }
        var items: [Item] = []
        items.reserveCapacity(parts.reduce(0) { $0 + $1.items.count })
        var total = 0
        var problems = listing.problems
        for part in parts {
            items += part.items
            total += part.total
            problems += part.problems
        }
        return Loaded(items: items, total: total, problems: problems.sorted())
    }

    private func open(_ folder: String) throws(FileProblem) -> FileSystem.Folder {
        do throws(FileSystem.Failure) {
            return try FileSystem.Folder(folder)
        } catch {
            throw FileProblem(path: "catalog", reason: .unreadable(error.words))
        }
    }

    /// The ids that the names in `catalog/` stand for; no file is opened.
    ///
    /// - Throws: when `catalog/` cannot be listed.
    public func ids() throws(FileProblem) -> [RouteID] {
        try CatalogListing(of: root).names.compactMap {
            RouteID(MaskedText(scanning: String($0.dropLast(".yaml".count))))
        }
    }

    /// What some of the files gave.
    private struct Part<Item: Sendable>: Sendable {
        var items: [Item] = []
        var total = 0
        var problems: [Diagnostic] = []

        mutating func add(
            _ name: String, in folder: borrowing FileSystem.Folder, of root: RepositoryRoot,
            _ take: (RouteFile) throws(BrokenRoute) -> Item?
        ) {
            let path = "catalog/" + name
            let source: SourceFile
            do throws(FileProblem.Reason) {
                source = try root.read(path, named: name, in: folder)
            } catch {
                problems.append(
                    FileProblem(path: MaskedText(scanning: path), reason: error).diagnostic)
                return
            }
            do throws(BrokenRoute) {
                if let item = try take(RouteFile(source)) { items.append(item) }
                total += 1
            } catch {
                problems += error.problems
            }
        }
    }
}
