internal import Diagnostics
internal import Secrets
internal import CommandLine
internal import Catalog
internal import Text

/// What a rule may look at beside the file that it is handed; all of it is made once for a run.
struct LintContext: Sendable {
    /// Every file that was read.
    let snapshot: CatalogSnapshot

    /// The settings of the catalog.
    var settings: Settings { snapshot.settings }

    /// The day that is asked about.
    let day: CalendarDate

    /// The command line of warden, as it is declared.
    let commands: Command

    /// The command lines of pages that are known to be right.
    let cleanCommands = CleanCommands()

    /// Where the ways over deprecated routes end.
    private let routeEnds = RouteEnds()

    /// The pages that routes perhaps meant as their playbooks.
    private let playbookNames = PlaybookNames()

    /// The anchors that links name.
    let linkedAnchors = LinkedAnchors()

    // Indices, since a route is a large value and copying one costs more than looking at it.
    private let routesByID: [MaskedText: Int]
    private let routesByPlaybook: [MaskedText: Int]

    /// The pages that several routes name as their playbook.
    private let sharedPlaybooks: Set<MaskedText>
    private let pagesByPath: [MaskedText: Int]

    /// The ids of broken, misplaced and unreadable files.
    private let brokenIDs: Set<MaskedText>

    /// The pages that broken routes name, or would name by their file's name.
    private let brokenPlaybooks: Set<MaskedText>

    init(_ snapshot: CatalogSnapshot, day: CalendarDate, commands: Command) {
        self.snapshot = snapshot
        self.day = day
        self.commands = commands
        var routesByID = [MaskedText: Int](minimumCapacity: snapshot.routes.count)
        var routesByPlaybook = [MaskedText: Int](minimumCapacity: snapshot.routes.count)
        var sharedPlaybooks: Set<MaskedText> = []
        var brokenIDs: Set<MaskedText> = []
        for index in snapshot.routes.indices {
            guard let id = snapshot.routes[index].route?.id.text else {
                brokenIDs.insert(snapshot.routes[index].file.name)
                if let id = snapshot.routes[index].id { brokenIDs.insert(id.value.text) }
                continue
            }
            routesByID[id] = index
            guard let path = snapshot.routes[index].playbookPath?.text else { continue }
            if routesByPlaybook[path] != nil { sharedPlaybooks.insert(path) }
            if routesByPlaybook[path] == nil || Self.stem(of: path) == id {
                routesByPlaybook[path] = index
            }
        }
        for problem in snapshot.problems + snapshot.unread
        where problem.file.path.starts(with: CatalogFolder.catalog.prefix) {
            brokenIDs.insert(Self.stem(of: problem.file.path))
        }
        self.routesByID = routesByID
        self.routesByPlaybook = routesByPlaybook
        self.sharedPlaybooks = sharedPlaybooks
        self.brokenIDs = brokenIDs
        var brokenPlaybooks = Set(brokenIDs.map { RouteID.playbookPath(named: $0) })
        for loaded in snapshot.routes where loaded.route == nil {
            if let path = loaded.playbookPath { brokenPlaybooks.insert(path.text) }
        }
        self.brokenPlaybooks = brokenPlaybooks
        pagesByPath = Dictionary(
            snapshot.pages.enumerated().map { ($0.element.source.path, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func stem(of path: MaskedText) -> MaskedText { NearestPath.stem(of: path) }

    // MARK: - Routes

    /// What an id leads to.
    enum Resolution {
        /// A route that can be shown.
        case route(Route)

        /// A file that has a problem of its own, so that nothing more is said about the id.
        case broken

        /// Nothing.
        case absent
    }

    /// What the id leads to.
    func resolve(_ id: MaskedText) -> Resolution {
        if let index = routesByID[id], let route = snapshot.routes[index].route {
            return .route(route)
        }
        return brokenIDs.contains(id) ? .broken : .absent
    }

    /// All routes; nil when one is broken or was not read.
    var routesOfWholeCatalog: [Route]? {
        brokenIDs.isEmpty ? snapshot.routes.compactMap(\.route) : nil
    }

    /// Whether the id leads to nothing, not even to a broken file.
    func isAbsent(_ id: MaskedText) -> Bool { routesByID[id] == nil && !brokenIDs.contains(id) }

    /// Whether the id is that of a route that can be shown.
    func hasRoute(_ id: MaskedText) -> Bool { routesByID[id] != nil }

    /// Whether whoever is sent on from `route` arrives at another one, and not at the same again.
    ///
    /// So many steps are looked at: a longer way is taken for one that arrives.
    func leadsOn(_ route: Route, steps: Int = 64) -> Bool {
        var next = route.successor?.value
        for _ in 0..<steps {
            guard let id = next else { return true }
            guard id != route.id, case .route(let following) = resolve(id.text) else {
                return false
            }
            next = following.successor?.value
        }
        return true
    }

    /// The route that takes the place of a deprecated one in the end; nil when none does.
    func lastReplacement(of route: Route) -> RouteID? {
        routeEnds.end(of: route, among: snapshot.routes) { file(of: $0)?.route }
    }

    /// The page that a route meant whose playbook is not at `path`; nil when none is likely.
    func playbook(meantBy path: MaskedText, of id: RouteID) -> MaskedText? {
        playbookNames.page(meantBy: path, of: id, in: snapshot, isPlaybook: isPlaybook)
    }

    /// The file of a route that can be shown; nil when there is none of that id.
    func file(of id: RouteID) -> LoadedRoute? { routesByID[id.text].map { snapshot.routes[$0] } }

    /// The bytes of that file.
    func source(of id: RouteID) -> SourceFile? {
        routesByID[id.text].map { snapshot.routes[$0].file.source }
    }

    /// Whether something in these bytes of a route's file does not decode, so that nothing follows
    /// from its absence.
    func hasProblem(in range: SourceRange, of id: RouteID) -> Bool {
        guard let index = routesByID[id.text], !snapshot.routes[index].problems.isEmpty else {
            return false
        }
        return snapshot.routes[index].problems.contains {
            $0.severity == .error && $0.range.overlaps(range)
        }
    }

    /// Whether the file of a route has the field, decoded or not, or a misspelling of it.
    func mentions(_ field: FieldKey<some Any>, _ id: RouteID) -> Bool {
        file(of: id)?.file.mentions(field) ?? false
    }

    /// The route that a file holds, in this catalog.
    func route(in source: SourceFile) -> LoadedRoute {
        LoadedRoute(RouteFile(source, cadenceOfCatalog: settings.cadence))
    }

    /// The ids of all files that are routes, broken or not, for suggestions.
    var ids: some Sequence<String> {
        snapshot.routes.lazy.map { $0.file.name.shown }
    }

    // MARK: - Pages

    /// The route, not broken, whose playbook the page at `path` is; nil when none names it.
    ///
    /// Of several that name it, it is the one that the page is named after, else the first by id.
    func route(withPlaybook path: MaskedText) -> Route? {
        routesByPlaybook[path].flatMap { snapshot.routes[$0].route }
    }

    /// Whether a route, not broken, names the page at `path` as its playbook.
    func isPlaybook(_ path: MaskedText) -> Bool { routesByPlaybook[path] != nil }

    /// Whether a fix may change the file of a finding.
    ///
    /// A file that a symbolic link leads to is that of another path, and left alone. Other route
    /// files may be fixed, and unused comments are removed from any page under `wiki/`. A
    /// route's values are written only into the one page under `wiki/playbooks/` that is surely its
    /// own.
    func mayFix(_ finding: Diagnostic) -> Bool {
        let path = finding.file.path
        guard !snapshot.linkedPaths.contains(path) else { return false }
        if CatalogFileRole(path: path) == .route { return true }
        if finding.rule == .unusedIgnore || finding.rule == .outdatedTable {
            return path.starts(with: CatalogFolder.wiki.prefix)
        }
        guard path.starts(with: RouteID.playbookFolder), let route = route(withPlaybook: path)
        else {
            return false
        }
        let name = Self.stem(of: path)
        return name == route.id.text || (isAbsent(name) && !sharedPlaybooks.contains(path))
    }

    /// Whether a broken route may name the page at `path`, so that nothing follows from its
    /// absence.
    func mayBePlaybookOfBrokenRoute(_ path: MaskedText) -> Bool { brokenPlaybooks.contains(path) }

    /// The page at `path`; nil when it was not read.
    func page(at path: MaskedText) -> WikiPage? { pagesByPath[path].map { snapshot.pages[$0] } }

    /// Whether something is at a path that a page or a route names.
    func exists(_ path: RepositoryPath) -> Bool { snapshot.existingPaths.contains(path.text) }
}
