internal import Catalog
internal import Diagnostics
internal import Lint
internal import Secrets
internal import Text

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
        playbook = Self.page(of: loaded, in: snapshot).map { Playbook($0, snapshot.settings) }
    }

    /// The page that is changed with a route: under `wiki/playbooks/`, no link, and of no other
    /// route.
    private static func page(of loaded: LoadedRoute, in snapshot: CatalogSnapshot) -> WikiPage? {
        guard let path = loaded.playbookPath?.text, path.starts(with: RouteID.playbookFolder),
            !snapshot.linkedPaths.contains(path),
            snapshot.routes.count(where: { $0.playbookPath?.text == path }) == 1
        else { return nil }
        return snapshot.pages.first { $0.source.path == path }
    }
}
