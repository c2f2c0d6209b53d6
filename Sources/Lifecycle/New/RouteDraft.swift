internal import Catalog
internal import YAML

/// What is known of a new route, and texts to fill in for the rest.
public struct RouteDraft: Sendable {
    /// The id of the route.
    public let id: String

    let title: String
    let kind: String
    let owners: [Owner]
    let summary: String
    let keywords: [String]
    let store: String
    let path: String
    let properties: [String]
    let gates: [String]
    let fallback: String?
    let workplan: String?

    /// Somebody to ask.
    public struct Owner: Sendable {
        let repository: String
        let concern: String
        let document: String?

        /// An owner; what to ask them for may be filled in later.
        public init(_ repository: String, concern: String?, document: String?) {
            self.repository = repository
            self.concern = concern ?? FillIn.text("what to ask \(repository) for")
            self.document = document
        }
    }

    /// Takes what is known.
    public init(
        id: String, title: String, kind: String, owners: [Owner], summary: String?,
        keywords: [String], store: String?, path: String?, properties: [String],
        gates: [String], fallback: String?, workplan: String?
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.owners = owners
        self.summary = summary ?? FillIn.text("what the credential is, in a sentence or two")
        self.keywords = keywords
        self.store = store ?? FillIn.text("the system that keeps the value")
        // With the id, so that two new routes do not say the same place.
        self.path = path ?? FillIn.text("the path of \(id) in that system")
        self.properties =
            properties.isEmpty ? [FillIn.text("the name of the property at that path")] : properties
        self.gates =
            gates.isEmpty ? [FillIn.text("what must be true before it may be used")] : gates
        self.fallback = fallback
        self.workplan = workplan
    }

    /// The playbook's path from the root.
    var playbook: String { RouteID.playbookFolder + id + ".md" }

    /// The route file.
    var route: String {
        func optional(_ key: String, _ text: String?) -> [YAMLValue.Entry] {
            text.map { [.init(key, .text($0))] } ?? []
        }
        let texts = { (texts: [String]) in YAMLValue.list(texts.map(YAMLValue.text), .flow) }
        let owners = owners.map { owner in
            YAMLValue.mapping(
                [
                    .init("concern", .text(owner.concern)),
                    .init("repo", .text(owner.repository)),
                ] + optional("doc", owner.document))
        }
        return YAMLValue.text(of: [
            [
                .init("id", .text(id)), .init("title", .text(title)),
                .init("status", .text(RouteStatus.draft.rawValue)),
                .init("kind", .text(kind)), .init("summary", .text(summary)),
            ] + (keywords.isEmpty ? [] : [.init("keywords", texts(keywords))])
                + optional("workplan", workplan) + [.init("playbook", .text(playbook))]
                + optional("fallback", fallback),
            [.init("owners", .list(owners))],
            [
                .init(
                    "custody",
                    .mapping([
                        .init("store", .text(store)), .init("path", .text(path)),
                        .init("properties", texts(properties)),
                    ]))
            ],
            [
                .init(
                    "gates", .list(gates.map { .mapping([.init("condition", .text($0))]) }))
            ],
        ])
    }
}
