public import Secrets

/// The sections of a playbook, in the order in which a playbook has them.
public enum PlaybookSection: String, CaseIterable, Sendable {
    /// Who to ask, for what: a table.
    case owners = "Owners"

    /// What to run instead of asking ops-warden.
    case doNotAsk = "Do not ask ops-warden"

    /// Where the value is kept, under which names, and the promotion gate.
    case custody = "Expected custody shape"

    /// What to do, in numbered steps.
    case checklist = "Worker checklist"

    /// What owners have still to do: a table.
    case actions = "Owner-repo next actions"

    /// Further documents.
    case seeAlso = "See also"

    /// The section of a heading; nil when it is that of none.
    public init?(_ heading: MaskedText) {
        self.init(rawValue: heading.shown)
    }

    /// The heading of the section.
    public var heading: String { rawValue }

    /// Whether a route without custody has no such section: ops-warden is the one to ask there.
    public var needsCustody: Bool { self == .doNotAsk || self == .custody }
}
