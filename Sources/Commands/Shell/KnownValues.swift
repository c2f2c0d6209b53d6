internal import Catalog
internal import CommandLine
internal import Lint
internal import Repository
internal import Secrets

extension ValueKind {
    /// A repository that owns routes.
    static let repository = ValueKind("repository")

    /// What sort of credential a route is about.
    static let credentialKind = ValueKind("credential kind")

    /// The name of a rule of lint.
    static let ruleName = ValueKind("rule name")
}

/// The values that a shell offers because warden or its catalog has them.
///
/// What the catalog says is not trusted: a text that has not the form of its kind is left out.
/// Where there is no catalog, or a file cannot be read, there are fewer values and no message.
struct KnownValues {
    private let context: CommandContext

    /// Knows the values of the catalog that `context` answers from.
    init(in context: CommandContext) {
        self.context = context
    }

    /// The values of a kind, sorted, each with what it means where that is wanted.
    func choices(of kind: ValueKind, withMeanings: Bool) -> [Choice] {
        switch kind {
        case .routeID: routeIDs(withTitles: withMeanings)
        case .repository:
            names { $0.repositories }.filter { RepositoryName.isValid($0.shown.utf8Span.span) }.map
            { Choice($0.shown) }
        case .credentialKind:
            names { [$0.kind?.value].compactMap(\.self) }.filter { RouteID($0) != nil }
                .map { Choice($0.shown) }
        case .ruleName: LintRules.all.map { Choice($0.name, $0.summary) }
        default: []
        }
    }

    private func routeIDs(withTitles: Bool) -> [Choice] {
        guard let root = try? context.root(),
            let ids = try? CatalogLoader(root: root, jobs: context.jobs).ids()
        else { return [] }
        guard withTitles else { return ids.map { Choice($0.text.shown) } }
        let titles = heads { ($0.id.value, VisibleText.line($0.title.value).printed) }
        let titleOfID = Dictionary(titles) { first, _ in first }
        return ids.map { Choice($0.text.shown, titleOfID[$0] ?? "") }
    }

    /// What the routes have, each text once.
    private func names(_ take: @Sendable (RouteHead) -> [MaskedText]) -> [MaskedText] {
        Set(heads(take).joined()).sorted()
    }

    private func heads<Item: Sendable>(_ take: @Sendable (RouteHead) -> Item) -> [Item] {
        guard let root = try? context.root() else { return [] }
        let loaded = try? context.load(from: root, .default) { (file) throws(BrokenRoute) in
            take(try file.head())
        }
        return loaded?.items ?? []
    }
}
