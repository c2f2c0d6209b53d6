internal import Arguments
internal import RoutingCatalog
internal import SourceText

/// What a rule may look at beside the file that it is handed; all of it is made once for a run.
struct LintContext: Sendable {
    /// Every file that was read.
    let snapshot: CatalogSnapshot

    /// The day that is asked about.
    let day: CalendarDate

    /// The command line of warden, as it is declared.
    let commands: Command

    private let routesByID: [String: LoadedRoute]
    private let routesByPlaybook: [String: [Route]]
    private let pagesByPath: [String: Int]

    /// The ids that broken, misplaced and unreadable files stand for.
    private let brokenIDs: Set<String>

    /// The pages that broken routes name, or would name by their file's name.
    private let brokenPlaybooks: Set<String>

    init(_ snapshot: CatalogSnapshot, day: CalendarDate, commands: Command) {
        self.snapshot = snapshot
        self.day = day
        self.commands = commands
        var routesByID = [String: LoadedRoute](minimumCapacity: snapshot.routes.count)
        var routesByPlaybook = [String: [Route]](minimumCapacity: snapshot.routes.count)
        var brokenIDs: Set<String> = []
        for loaded in snapshot.routes {
            guard let route = loaded.route else {
                brokenIDs.insert(String(loaded.file.name))
                if let id = loaded.file.id { brokenIDs.insert(id.value.text) }
                continue
            }
            routesByID[route.id.text] = loaded
            if let path = loaded.playbookPath {
                routesByPlaybook[path.text, default: []].append(route)
            }
        }
        for problem in snapshot.problems + snapshot.unread
        where problem.file.path.hasPrefix("catalog/") {
            brokenIDs.insert(Self.stem(of: problem.file.path))
        }
        self.routesByID = routesByID
        self.routesByPlaybook = routesByPlaybook
        self.brokenIDs = brokenIDs
        var brokenPlaybooks = Set(brokenIDs.map { "wiki/playbooks/\($0).md" })
        for loaded in snapshot.routes where loaded.route == nil {
            if let path = loaded.playbookPath { brokenPlaybooks.insert(path.text) }
        }
        self.brokenPlaybooks = brokenPlaybooks
        pagesByPath = Dictionary(
            snapshot.pages.enumerated().map { ($0.element.source.path, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    // MARK: - Routes

    /// What an id leads to.
    enum Standing {
        /// A route that can be shown.
        case route(Route)

        /// A file that has a problem of its own, so that nothing more is said about the id.
        case broken

        /// Nothing.
        case absent
    }

    /// What the id leads to.
    func standing(of id: String) -> Standing {
        if let route = routesByID[id]?.route { return .route(route) }
        return brokenIDs.contains(id) ? .broken : .absent
    }

    /// The file of a route that can be shown; nil when there is none of that id.
    func file(of id: RouteID) -> LoadedRoute? { routesByID[id.text] }

    /// Whether something in these bytes of a route's file does not decode, so that nothing follows
    /// from its absence.
    func hasProblem(in range: SourceRange, of id: RouteID) -> Bool {
        file(of: id)?.problems.contains { $0.severity == .error && $0.range.overlaps(range) }
            ?? false
    }

    /// Whether the file of a route has a field of that name, decoded or not, or a misspelt one.
    func mentions(_ field: String, _ id: RouteID) -> Bool {
        file(of: id)?.file.mentions(field) ?? false
    }

    /// The ids of all files that are routes, broken or not, for suggestions.
    var ids: some Sequence<String> {
        snapshot.routes.lazy.map { String($0.file.name) }
    }

    // MARK: - Pages

    /// The routes, not broken, that name the page at `path` as their playbook, by id.
    func routes(withPlaybook path: String) -> [Route] { routesByPlaybook[path] ?? [] }

    /// Whether a broken route may name the page at `path`, so that nothing follows from its
    /// absence.
    func mayBePlaybookOfBrokenRoute(_ path: String) -> Bool { brokenPlaybooks.contains(path) }

    /// The page at `path`; nil when it was not read.
    func page(at path: String) -> WikiPage? { pagesByPath[path].map { snapshot.pages[$0] } }

    /// Whether something is at a path that a page or a route names.
    func exists(_ path: RepositoryPath) -> Bool { snapshot.existingPaths.contains(path.text) }
}
