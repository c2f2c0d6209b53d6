public import Secrets
public import Text

/// One credential or access need: who owns it, where it is kept, what to do, and how sure that is.
///
/// What a file leaves out, or says wrongly without breaking its route, is nil or empty here. Every
/// value keeps its place.
public struct Route: Sendable {
    /// What a list shows of it.
    public let head: RouteHead

    /// What the credential is, in a sentence or two.
    public let summary: Located<MaskedText>?

    /// Who the route is for, and who not.
    public let appliesTo: Located<MaskedText>?

    /// Words that people use for it.
    public let keywords: [Located<MaskedText>]

    /// The workplan that brought the route.
    public let workplan: Located<MaskedText>?

    /// The page to follow, from the root.
    public let playbook: Located<MaskedText>?

    /// The route to follow while this one is a draft.
    public let fallback: Located<RouteID>?

    /// The route that takes the place of this deprecated one.
    public let replacedBy: Located<RouteID>?

    /// Who to ask, for what.
    public let owners: [Owner]

    /// Where the value is kept.
    public let custody: Custody?

    /// How the value reaches its consumer.
    public let delivery: Delivery?

    /// The policy that has to agree first.
    public let policy: Located<MaskedText>?

    /// What may be done until custody is in place.
    public let bridge: Located<MaskedText>?

    /// What must be true before a draft becomes active.
    public let gates: [Gate]

    /// What each owner has still to do.
    public let actions: [Action]

    /// Further documents: a path of this repository, or `repo:path`.
    public let seeAlso: [Located<MaskedText>]

    /// When a person last checked it.
    public let review: Review

    /// Its name.
    public var id: RouteID { head.id.value }

    /// What people call it.
    public var title: Located<MaskedText> { head.title }

    /// How far it has come.
    public var status: Located<RouteStatus> { head.status }

    /// The route to use now: its own when active, else what stands in for it, if anything does.
    public var follow: RouteID? {
        switch status.value {
        case .active: id
        case .draft: fallback?.value
        case .deprecated: replacedBy?.value
        }
    }

    /// Somebody to ask.
    public struct Owner: Sendable {
        /// What to ask them for.
        public let concern: Located<MaskedText>?

        /// Their repository.
        public let repo: Located<MaskedText>?

        /// The document that has authority: a path in that repository, or `repo:path`.
        public let doc: Located<MaskedText>?

        /// The bytes of the whole entry.
        public let range: SourceRange
    }

    /// Where a value is kept; never the value.
    public struct Custody: Sendable {
        /// The system that keeps it.
        public let store: Located<MaskedText>?

        /// Its path in that system.
        public let path: Located<MaskedText>?

        /// The names of its properties at that path.
        public let properties: [Located<MaskedText>]

        /// The bytes of the whole mapping.
        public let range: SourceRange
    }

    /// How a value reaches its consumer.
    public struct Delivery: Sendable {
        /// What delivers it.
        public let by: Located<MaskedText>?

        /// The namespace that it is delivered into.
        public let namespace: Located<MaskedText>?

        /// The Secret that it is delivered as.
        public let secret: Located<MaskedText>?
    }

    /// One condition of the promotion gate.
    public struct Gate: Sendable {
        /// What must be true.
        public let condition: Located<MaskedText>?

        /// The day on which it was seen to be true.
        public let met: Located<CalendarDate>?

        /// Where that can be seen.
        public let evidence: Located<MaskedText>?

        /// The bytes of the whole entry.
        public let range: SourceRange
    }

    /// Something that an owner has still to do.
    public struct Action: Sendable {
        /// The owner's repository.
        public let repo: Located<MaskedText>?

        /// What to do.
        public let action: Located<MaskedText>?

        /// The bytes of the whole entry.
        public let range: SourceRange
    }
}
