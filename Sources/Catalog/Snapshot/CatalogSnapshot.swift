public import Secrets
public import Diagnostics
internal import Text

/// A repository as lint looks at it: every file under `catalog/` and `wiki/`, read once.
public struct CatalogSnapshot: Sendable {
    /// The route files, by path.
    public let routes: [LoadedRoute]

    /// The pages, by path.
    public let pages: [WikiPage]

    /// All other files, by path.
    public let others: [SourceFile]

    /// The settings file; nil when there is none.
    public let settingsFile: SettingsFile?

    /// What holds for the catalog.
    public var settings: Settings { settingsFile?.settings ?? .default }

    /// Problems of files that were not read as what they look like: a misplaced route, a link that
    /// leads outside.
    public let problems: [Diagnostic]

    /// Why files could not be read: with one of these, lint cannot answer in full.
    public let unread: [Diagnostic]

    /// The paths that the files name and that are there, and those of all files under `catalog/`
    /// and `wiki/`.
    ///
    /// A file with a problem of its own counts as there, so that nothing follows from it.
    public let existingPaths: Set<MaskedText>

    /// The paths of files that a symbolic link leads to: what they hold is that of another path.
    public let linkedPaths: Set<MaskedText>

    /// How many files were read.
    public var fileCount: Int {
        routes.count + pages.count + others.count + (settingsFile == nil ? 0 : 1)
    }

    /// Gathers files that have been read.
    ///
    /// `problems` and `unread` are what the reading itself met. `exists` is asked once about every
    /// path that a page or a route names and that is not among `files`.
    public init(
        _ files: [CatalogFile],
        settings settingsFile: SettingsFile? = nil,
        problems: [Diagnostic] = [],
        unread: [Diagnostic] = [],
        linkedPaths: Set<MaskedText> = [],
        exists: (RepositoryPath) -> Bool
    ) {
        var routes: [LoadedRoute] = []
        var pages: [WikiPage] = []
        var others: [SourceFile] = []
        for file in files {
            switch file {
            case .route(let route): routes.append(route)
            case .page(let page): pages.append(page)
            case .other(let source): others.append(source)
            }
        }
        self.routes = routes.sorted { $0.file.source.path < $1.file.source.path }
        self.pages = pages.sorted { $0.source.path < $1.source.path }
        self.others = others.sorted { $0.path < $1.path }
        self.settingsFile = settingsFile
        self.unread = unread.sorted()
        self.linkedPaths = linkedPaths
        let misplaced = others.filter { CatalogFileRole(path: $0.path) == .misplacedRoute }
        self.problems = (problems + misplaced.flatMap { BrokenRoute(misplaced: $0).problems })
            .sorted()
        let inTheWay = Set((problems + unread).map(\.file.path))
        existingPaths = Self.existingPaths(of: routes, pages, others, exists).union(inTheWay)
    }

    /// The same repository with other contents of some files, or with new ones.
    ///
    /// `exists` is asked as before, and not about a path that is known to be there.
    public func replacing(
        _ files: [SourceFile], exists: (RepositoryPath) -> Bool
    ) -> CatalogSnapshot {
        let paths = Set(files.map(\.path))
        let kept =
            routes.map(CatalogFile.route) + pages.map(CatalogFile.page)
            + others.map(CatalogFile.other)
        let isKept = { (diagnostic: Diagnostic) in !paths.contains(diagnostic.file.path) }
        return CatalogSnapshot(
            kept.filter { !paths.contains($0.source.path) }
                + files.map { CatalogFile(reading: $0, settings) },
            settings: settingsFile, problems: problems.filter(isKept),
            unread: unread.filter(isKept), linkedPaths: linkedPaths,
            exists: { existingPaths.contains($0.text) || exists($0) })
    }

    /// All routes; nil when one is broken or was not read.
    public var routesOfWholeCatalog: [Route]? {
        let isOfCatalog = { (diagnostic: Diagnostic) in
            diagnostic.file.path.starts(with: CatalogFolder.catalog.prefix)
        }
        guard !(problems + unread).contains(where: isOfCatalog),
            !routes.contains(where: { $0.route == nil })
        else { return nil }
        return routes.compactMap(\.route)
    }

    private static func existingPaths(
        of routes: [LoadedRoute], _ pages: [WikiPage], _ others: [SourceFile],
        _ exists: (RepositoryPath) -> Bool
    ) -> Set<MaskedText> {
        var existing: Set<MaskedText> = []
        existing.reserveCapacity(routes.count + pages.count + others.count)
        for route in routes { existing.insert(route.file.source.path) }
        for page in pages { existing.insert(page.source.path) }
        for file in others { existing.insert(file.path) }
        var asked: Set<MaskedText> = []
        func ask(_ path: RepositoryPath) {
            guard !existing.contains(path.text), asked.insert(path.text).inserted else { return }
            if exists(path) { existing.insert(path.text) }
        }
        for route in routes {
            if let path = route.playbookPath { ask(path) }
        }
        for page in pages {
            for reference in page.references {
                if case .success(let path) = reference.target { ask(path) }
            }
        }
        return existing
    }
}

extension LoadedRoute {
    /// The page that the route names as its playbook; nil when it names none, or one outside.
    public var playbookPath: RepositoryPath? {
        guard let text = playbook?.value else { return nil }
        return try? RepositoryPath(text)
    }
}
