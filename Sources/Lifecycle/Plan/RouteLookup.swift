internal import Catalog
internal import Diagnostics
internal import Lint
internal import Secrets
internal import Text

/// The pages that are changed with their routes: under `wiki/playbooks/`, no link, and each of one
/// route alone.
struct ChangeablePages {
    private var pages: [MaskedText: WikiPage] = [:]

    init(in snapshot: CatalogSnapshot) {
        let counts = Dictionary(
            snapshot.routes.compactMap { $0.playbookPath?.text }.map { ($0, 1) },
            uniquingKeysWith: +)
        for page in snapshot.pages {
            let path = page.source.path
            guard path.starts(with: RouteID.playbookFolder), counts[path] == 1,
                !snapshot.linkedPaths.contains(path)
            else { continue }
            pages[path] = page
        }
    }

    /// The page of a route; nil when it has none that may be changed.
    subscript(loaded: LoadedRoute) -> WikiPage? {
        loaded.playbookPath.flatMap { pages[$0.text] }
    }
}

/// The route that a command is to change, with its page.
struct RouteLookup {
    /// The route.
    let route: Route

    /// Its file as it was read.
    let file: SourceFile

    /// Its page, where that is the route's alone and may be changed.
    let playbook: Playbook?

    /// Looks a route up by its id.
    ///
    /// - Throws: when there is none, or it is broken.
    init(_ text: MaskedText, in snapshot: CatalogSnapshot) throws(Refusal) {
        guard let id = RouteID(text) else {
            throw Refusal(reason: .invalidID, message: "`\(text)` is not a route id")
        }
        guard let loaded = snapshot.routes.first(where: { $0.file.source.path == id.path }) else {
            let ids = snapshot.routes.map { $0.file.name.shown }
            let nearest = Spelling.nearest(to: text.shown, among: ids)
            throw Refusal(
                reason: .noSuchRoute, message: "there is no route `\(id)`",
                help: [Wording.didYouMean(nearest) ?? "`warden route list` shows all"],
                candidates: nearest)
        }
        guard let route = loaded.route else {
            throw Refusal(
                reason: .brokenRoute,
                message: "the route `\(id)` cannot be changed: its file is broken",
                problems: loaded.problems.filter { $0.severity == .error })
        }
        self.route = route
        file = loaded.file.source
        playbook = ChangeablePages(in: snapshot)[loaded].map { Playbook($0, snapshot.settings) }
    }
}
