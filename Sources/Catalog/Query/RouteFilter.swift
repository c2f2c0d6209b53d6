public import Secrets

/// Which routes are asked for: of each property any of the values, of different properties all.
public struct RouteFilter: Sendable {
    /// The statuses; empty for any.
    public let statuses: [RouteStatus]

    /// The repositories of owners; empty for any.
    public let repositories: [MaskedText]

    /// The kinds; empty for any.
    public let kinds: [MaskedText]

    /// Makes a filter; without values it lets every route through.
    public init(
        statuses: [RouteStatus] = [], repositories: [MaskedText] = [], kinds: [MaskedText] = []
    ) {
        self.statuses = statuses
        self.repositories = repositories
        self.kinds = kinds
    }

    /// Whether a route is asked for.
    public func matches(_ head: RouteHead) -> Bool {
        (statuses.isEmpty || statuses.contains(head.status.value))
            && (repositories.isEmpty || repositories.contains(where: head.repositories.contains))
            && (kinds.isEmpty || head.kind.map { kinds.contains($0.value) } ?? false)
    }
}
