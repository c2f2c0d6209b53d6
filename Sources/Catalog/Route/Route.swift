public import Secrets
public import Text

/// One credential or access need: who owns it, where it is kept, what to do, and how sure that is.
///
/// What a file leaves out, or says wrongly without breaking its route, is nil or empty here. Every
/// value keeps its range.
public struct Route: Sendable {
    /// The fields that a route file can have.
    public static let fields = RouteFields.declared

    /// What a list shows of it.
    public let head: RouteHead

    /// All that was decoded.
    public let record: FieldRecord

    /// How often it is reviewed where it says nothing.
    private let cadenceOfCatalog: Cadence

    /// Takes what was decoded of a route that is not broken; nil when it is.
    init?(_ record: FieldRecord, cadenceOfCatalog: Cadence) {
        guard let head = RouteHead(record, cadenceOfCatalog: cadenceOfCatalog) else { return nil }
        self.head = head
        self.record = record
        self.cadenceOfCatalog = cadenceOfCatalog
    }

    /// What the credential is, in a sentence or two.
    public var summary: Located<MaskedText>? { record[Self.fields.summary] }

    /// Who the route is for, and who it is not for.
    public var appliesTo: Located<MaskedText>? { record[Self.fields.appliesTo] }

    /// Words that people use for it.
    public var keywords: [Located<MaskedText>] { record[Self.fields.keywords] }

    /// The workplan that brought the route.
    public var workplan: Located<MaskedText>? { record[Self.fields.workplan] }

    /// The page to follow, from the root.
    public var playbook: Located<MaskedText>? { record[Self.fields.playbook] }

    /// The route to follow while this one is a draft.
    public var fallback: Located<RouteID>? { record[Self.fields.fallback] }

    /// The route that replaces this deprecated one.
    public var replacedBy: Located<RouteID>? { record[Self.fields.replacedBy] }

    /// Why nothing takes the place of this deprecated route.
    public var retired: Located<MaskedText>? { record[Self.fields.retired] }

    /// Who to ask, for what.
    public var owners: [Owner] { record[Self.fields.owners].map(Owner.init) }

    /// Where the value is kept.
    public var custody: Custody? { record[Self.fields.custody].map(Custody.init) }

    /// How the value reaches its consumer.
    public var delivery: Delivery? { record[Self.fields.delivery].map(Delivery.init) }

    /// The policy that has to agree first.
    public var policy: Located<MaskedText>? { record[Self.fields.policy] }

    /// What may be done until custody is settled.
    public var bridge: Located<MaskedText>? { record[Self.fields.bridge] }

    /// What must be true before a draft becomes active.
    public var gates: [Gate] { record[Self.fields.gates].map(Gate.init) }

    /// What each owner has still to do.
    public var actions: [Action] { record[Self.fields.actions].map(Action.init) }

    /// Further documents: a path of this repository, or `repo:path`.
    public var seeAlso: [Located<MaskedText>] { record[Self.fields.seeAlso] }

    /// When a person last checked it.
    public var review: Review {
        Review(record[Self.fields.review], cadenceOfCatalog: cadenceOfCatalog)
    }

    /// Its name.
    public var id: RouteID { head.id.value }

    /// What people call it.
    public var title: Located<MaskedText> { head.title }

    /// How far it has come.
    public var status: Located<RouteStatus> { head.status }

    /// The route that people are sent on to from a draft or a deprecated one.
    public var successor: Located<RouteID>? {
        switch status.value {
        case .active: nil
        case .draft: fallback
        case .deprecated: replacedBy
        }
    }

    /// The route to use now: its own when active, else what stands in for it, if anything does.
    public var follow: RouteID? { status.value == .active ? id : successor?.value }

    /// Somebody to ask.
    public struct Owner: Sendable {
        static let fields = OwnerFields.declared

        let record: FieldRecord

        /// What to ask them for.
        public var concern: Located<MaskedText>? { record[Self.fields.concern] }

        /// Their repository.
        public var repo: Located<MaskedText>? { record[Self.fields.repo] }

        /// The document that has authority: a path in that repository, or `repo:path`.
        public var doc: Located<MaskedText>? { record[Self.fields.doc] }

        /// The bytes of the whole entry.
        public var range: SourceRange { record.range }
    }

    /// Where a value is kept; never the value.
    public struct Custody: Sendable {
        static let fields = CustodyFields.declared

        let record: FieldRecord

        /// The system that keeps it.
        public var store: Located<MaskedText>? { record[Self.fields.store] }

        /// Its path in that system.
        public var path: Located<MaskedText>? { record[Self.fields.path] }

        /// The names of its properties at that path.
        public var properties: [Located<MaskedText>] { record[Self.fields.properties] }

        /// The bytes of the whole mapping.
        public var range: SourceRange { record.range }
    }

    /// How a value reaches its consumer.
    public struct Delivery: Sendable {
        static let fields = DeliveryFields.declared

        let record: FieldRecord

        /// What delivers it.
        public var by: Located<MaskedText>? { record[Self.fields.by] }

        /// The namespace that it is delivered into.
        public var namespace: Located<MaskedText>? { record[Self.fields.namespace] }

        /// The Secret that it is delivered as.
        public var secret: Located<MaskedText>? { record[Self.fields.secret] }
    }

    /// One condition of the promotion gate.
    public struct Gate: Sendable {
        static let fields = GateFields.declared

        let record: FieldRecord

        /// What must be true.
        public var condition: Located<MaskedText>? { record[Self.fields.condition] }

        /// The day on which it was seen to be true.
        public var met: Located<CalendarDate>? { record[Self.fields.met] }

        /// Where that can be seen.
        public var evidence: Located<MaskedText>? { record[Self.fields.evidence] }

        /// The bytes of the whole entry.
        public var range: SourceRange { record.range }
    }

    /// Something that an owner has still to do.
    public struct Action: Sendable {
        static let fields = ActionFields.declared

        let record: FieldRecord

        /// The owner's repository.
        public var repo: Located<MaskedText>? { record[Self.fields.repo] }

        /// What to do.
        public var action: Located<MaskedText>? { record[Self.fields.action] }

        /// The bytes of the whole entry.
        public var range: SourceRange { record.range }
    }
}
