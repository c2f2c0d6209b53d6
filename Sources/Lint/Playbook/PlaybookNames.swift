internal import Markdown
internal import Catalog
internal import Secrets
internal import Synchronization
internal import Text

/// The pages that routes perhaps meant as their playbooks, gathered when one is first missing.
final class PlaybookNames: Sendable {
    private let gathered = AtomicLazyReference<Gathered>()

    /// The page that a route meant whose playbook is not at `path`; nil when none is likely.
    ///
    /// It is a page of the same name in another folder, one that no route names and whose
    /// `Catalog:` line has the route's id, or one with nearly the name.
    ///
    /// It is always asked about the same snapshot; `isPlaybook` says whether a route names a page.
    func page(
        meantBy path: MaskedText, of id: RouteID, in snapshot: CatalogSnapshot,
        isPlaybook: (MaskedText) -> Bool
    ) -> MaskedText? {
        let names = gathered.load() ?? gathered.storeIfNil(Gathered(snapshot, isPlaybook))
        return names.moved[NearestPath.name(of: path)] ?? names.claimed[id.text]
            ?? (names.mayCompare
                ? NearestPath.find(path, among: snapshot.pages.lazy.map(\.source.path))
                : nil)
    }

    private final class Gathered: Sendable {
        /// The first page of each name.
        let moved: [MaskedText: MaskedText]

        /// The pages that no route names, by the ids in their `Catalog:` lines.
        let claimed: [MaskedText: MaskedText]

        /// Whether so few playbooks are missing that each can be compared with all pages.
        let mayCompare: Bool

        init(_ snapshot: CatalogSnapshot, _ isPlaybook: (MaskedText) -> Bool) {
            var moved: [MaskedText: MaskedText] = [:]
            var claimed: [MaskedText: MaskedText] = [:]
            for page in snapshot.pages {
                let path = page.source.path
                let name = NearestPath.name(of: path)
                if moved[name] == nil { moved[name] = path }
                guard path.starts(with: RouteID.playbookFolder), !isPlaybook(path) else {
                    continue
                }
                let playbook = Playbook(page, snapshot.settings)
                guard let line = HeaderLine.all(in: playbook)[.catalog],
                    let id = CatalogLine(line, of: playbook).codeSpans.first?.text,
                    claimed[id] == nil
                else { continue }
                claimed[id] = path
            }
            self.moved = moved
            self.claimed = claimed
            let pages = Set(snapshot.pages.lazy.map(\.source.path))
            let missing = snapshot.routes.lazy.compactMap(\.playbookPath?.text)
                .filter { !pages.contains($0) }
            mayCompare = missing.count <= 100
        }
    }
}
