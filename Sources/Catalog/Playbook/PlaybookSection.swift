public import Secrets

/// The sections of a playbook, in the order in which a playbook has them.
public enum PlaybookSection: CaseIterable, Sendable {
    /// Who to ask, for what: a table.
    case owners

    /// What to run instead of asking those whose catalog it is.
    case doNotAsk

    /// Where the value is kept, under which names, and the promotion gate.
    case custody

    /// What to do, in numbered steps.
    case checklist

    /// What owners have still to do: a table.
    case actions

    /// Further documents.
    case seeAlso

    /// The section of a heading; nil when it is that of none.
    ///
    /// `name` is that of the catalog, by its settings.
    public init?(_ heading: MaskedText, catalog name: MaskedText) {
        guard let section = Self.allCases.first(where: { $0.heading(catalog: name) == heading })
        else { return nil }
        self = section
    }

    /// The heading of the section in a catalog of this name.
    public func heading(catalog name: MaskedText) -> MaskedText {
        switch self {
        case .owners: "Owners"
        case .doNotAsk: "Do not ask " + name
        case .custody: "Expected custody shape"
        case .checklist: "Worker checklist"
        case .actions: "Owner-repo next actions"
        case .seeAlso: "See also"
        }
    }

    /// Whether a route without custody has no such section: its catalog's team is the one to ask.
    public var needsCustody: Bool { self == .doNotAsk || self == .custody }
}
