internal import Secrets
public import Diagnostics
public import Catalog
internal import Text

/// Reads all routes of a catalog, on several cores.
public struct CatalogLoader: Sendable {
    private let root: RepositoryRoot
    private let settings: Settings
    private let jobs: Int

    /// Reads the catalog of `root`, which has these settings, with so many workers, at least one.
    public init(root: RepositoryRoot, settings: Settings = .default, jobs: Int) {
        self.root = root
        self.settings = settings
        self.jobs = max(1, jobs)
    }

    /// What a catalog returned.
    public struct Loaded<Item: Sendable>: Sendable {
        /// What was taken from the routes, in the order of their files' names.
        public let items: [Item]

        /// How many routes there are that are not broken.
        public let total: Int

        /// What is broken or not read, in the order of all output.
        public let problems: [Diagnostic]
    }

    /// Reads every route file and takes from it what `take` returns.
    ///
    /// `take` runs on several threads, once per file, and throws what breaks the route. What it
    /// does not return is not kept, so that a large catalog needs no memory of its size.
    ///
    /// - Throws: when `catalog/` cannot be listed.
    public func load<Item: Sendable>(
        _ take: @Sendable (RouteFile) throws(BrokenRoute) -> Item?
    ) throws(FileProblem) -> Loaded<Item> {
        let tree = try tree()
        let files = tree.files.filter { !$0.isHidden }
            .sorted { ($0.folder, $0.name) < ($1.folder, $1.name) }
        let pieces = ParallelMap(jobs: jobs).map(
            files,
            { files in
                var piece = Piece<Item>()
                var reader = TreeReader(tree, of: root)
                for file in files { piece.add(file, &reader, settings, take) }
                return piece
            }, aloneWhen: \.isStarved)
        var items: [Item] = []
        items.reserveCapacity(pieces.reduce(0) { $0 + $1.items.count })
        var total = 0
        var problems = tree.problems.map(\.diagnostic)
        for piece in pieces {
            items += piece.items
            total += piece.total
            problems += piece.problems
        }
        return Loaded(items: items, total: total, problems: problems.sorted())
    }

    /// The ids that the names in `catalog/` stand for; no file is opened.
    ///
    /// - Throws: when `catalog/` cannot be listed.
    public func ids() throws(FileProblem) -> [RouteID] {
        try tree().files.compactMap { file in
            guard file.role == .route else { return nil }
            let id = file.name.bytes.dropLast(".yaml".utf8.count)
            return RouteID(id.span)
        }.sorted()
    }

    private func tree() throws(FileProblem) -> RepositoryTree {
        var tree = RepositoryTree(of: root)
        try tree.add(.catalog)
        return tree
    }

    /// What some of the files returned.
    private struct Piece<Item: Sendable>: Sendable {
        var items: [Item] = []
        var total = 0
        var problems: [Diagnostic] = []

        /// Whether the system let no more files be open.
        var isStarved = false

        mutating func add(
            _ file: RepositoryTree.File, _ reader: inout TreeReader, _ settings: Settings,
            _ take: (RouteFile) throws(BrokenRoute) -> Item?
        ) {
            do throws(FileProblem.Reason) {
                if file.role != .route {
                    // Lint reads these; whether it can is reported here as well.
                    try reader.probe(file)
                    guard file.role == .misplacedRoute else { return }
                    let source = SourceFile(path: file.path, bytes: [])
                    problems += BrokenRoute(misplaced: source).problems
                } else if let source = try reader.read(file) {
                    add(RouteFile(source, cadenceOfCatalog: settings.cadence), take)
                }
            } catch {
                isStarved = isStarved || error.isShortage
                problems.append(FileProblem(path: file.path, reason: error).diagnostic)
            }
        }

        private mutating func add(
            _ file: RouteFile, _ take: (RouteFile) throws(BrokenRoute) -> Item?
        ) {
            do throws(BrokenRoute) {
                if let item = try take(file) { items.append(item) }
                total += 1
            } catch {
                problems += error.problems
            }
        }
    }
}
