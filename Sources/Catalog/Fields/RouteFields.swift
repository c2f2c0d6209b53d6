internal import Diagnostics
internal import Secrets

/// The fields of a route.
///
/// The line in `init` declares a field. It has a constant only where code reads it by name.
public struct RouteFields: Sendable {
    /// The fields as they are declared.
    public static let declared = RouteFields()

    /// All of them.
    public let table: FieldTable

    let id: FieldKey<RouteID>
    let title: FieldKey<MaskedText>
    let status: FieldKey<RouteStatus>
    let kind: FieldKey<MaskedText>
    let summary: FieldKey<MaskedText>
    let appliesTo: FieldKey<MaskedText>
    let keywords: FieldKey<[MaskedText]>
    let workplan: FieldKey<MaskedText>
    let playbook: FieldKey<MaskedText>
    /// The route to follow while this one is a draft.
    public let fallback: FieldKey<RouteID>
    /// The route that replaces this deprecated one.
    public let replacedBy: FieldKey<RouteID>
    let retired: FieldKey<MaskedText>
    /// Who to ask, for what.
    public let owners: FieldKey<[FieldRecord]>
    let custody: FieldKey<FieldRecord>
    let delivery: FieldKey<FieldRecord>
    let policy: FieldKey<MaskedText>
    let bridge: FieldKey<MaskedText>
    let gates: FieldKey<[FieldRecord]>
    /// What owners have still to do.
    public let actions: FieldKey<[FieldRecord]>
    let seeAlso: FieldKey<[MaskedText]>
    /// When a person last checked the route.
    public let review: FieldKey<FieldRecord>

    private init() {
        var fields = FieldTable()
        id = fields.add(
            "id", .routeID, .always, "the file's name without `.yaml`", search: .name,
            [.breaking, .listed])
        title = fields.add(
            "title", .text, .always, "what people call it", search: .title, [.breaking, .listed])
        status = fields.add(
            "status", .choice(orBreaks: .invalidStatus), .always, "how far the route has come",
            [.breaking, .listed])
        kind = fields.add(
            "kind", .kind, .always, "what sort of credential it is; an open set, as `api-key`",
            search: .fact, [.listed])
        summary = fields.add(
            "summary", .text, .always, "what the credential is, in a sentence or two",
            search: .summary)
        appliesTo = fields.add(
            "applies_to", .text, .optional, "who the route is for, and who it is not for")
        keywords = fields.add(
            "keywords", .list(of: .text), .optional, "words that people use for it",
            search: .keyword)
        workplan = fields.add(
            "workplan", .text, .optional, "the workplan that brought the route")
        playbook = fields.add(
            "playbook", .path, .always, "the page to follow, a path from the root", search: nil)
        fallback = fields.add(
            "fallback", .routeID, .optional, "the route to follow while this one is a draft",
            search: nil)
        replacedBy = fields.add(
            "replaced_by", .routeID, .of(.deprecated, unless: "retired"),
            "the route that replaces this one")
        retired = fields.add(
            "retired", .text, .optional, "why nothing takes the place of a deprecated route")
        owners = fields.add(
            "owners", .list(of: .mapping(OwnerFields.declared.table)), .always,
            "who to ask, for what", [.listed])
        custody = fields.add(
            "custody", .mapping(CustodyFields.declared.table), .optional,
            "where the value lives; never the value")
        delivery = fields.add(
            "delivery", .mapping(DeliveryFields.declared.table), .optional,
            "how the value reaches its consumer")
        policy = fields.add("policy", .text, .optional, "the policy that has to agree first")
        bridge = fields.add(
            "bridge", .text, .optional, "what may be done until custody is settled")
        gates = fields.add(
            "gates", .list(of: .mapping(GateFields.declared.table)), .of(.draft),
            "the promotion gate: what must be true before a draft becomes active")
        actions = fields.add(
            "actions", .list(of: .mapping(ActionFields.declared.table)), .optional,
            "what owners have still to do")
        seeAlso = fields.add("see_also", .list(of: .document), .optional, "further documents")
        review = fields.add(
            "review", .mapping(ReviewFields.declared.table), .optional,
            "when a person last checked all this", [.breaking, .listed])
        table = fields
    }
}

/// The fields of an owner.
struct OwnerFields: Sendable {
    /// The fields as they are declared.
    static let declared = OwnerFields()

    let table: FieldTable
    let concern: FieldKey<MaskedText>
    let repo: FieldKey<MaskedText>
    let doc: FieldKey<MaskedText>

    private init() {
        var fields = FieldTable()
        concern = fields.add("concern", .text, .always, "what to ask this owner for")
        repo = fields.add(
            "repo", .repository, .always, "the owner's repository", search: .fact, [.listed])
        doc = fields.add(
            "doc", .document, .optional, "the document that has authority, in that repository")
        table = fields
    }
}

/// The fields that say where a value is kept.
struct CustodyFields: Sendable {
    /// The fields as they are declared.
    static let declared = CustodyFields()

    let table: FieldTable
    let store: FieldKey<MaskedText>
    let path: FieldKey<MaskedText>
    let properties: FieldKey<[MaskedText]>

    private init() {
        var fields = FieldTable()
        store = fields.add(
            "store", .text, .always, "the system that keeps the value", search: .fact)
        path = fields.add("path", .text, .optional, "the path in that system", search: .fact)
        properties = fields.add(
            "properties", .list(of: .text), .optional, "the names of the properties at that path",
            search: .property)
        table = fields
    }
}

/// The fields that say how a value reaches its consumer.
struct DeliveryFields: Sendable {
    /// The fields as they are declared.
    static let declared = DeliveryFields()

    let table: FieldTable
    let by: FieldKey<MaskedText>
    let namespace: FieldKey<MaskedText>
    let secret: FieldKey<MaskedText>

    private init() {
        var fields = FieldTable()
        by = fields.add("by", .text, .always, "what delivers the value")
        namespace = fields.add("namespace", .text, .optional, "where it is delivered")
        secret = fields.add("secret", .text, .optional, "the Secret that it becomes")
        table = fields
    }
}

/// The fields of one condition of the promotion gate.
struct GateFields: Sendable {
    /// The fields as they are declared.
    static let declared = GateFields()

    let table: FieldTable
    let condition: FieldKey<MaskedText>
    let met: FieldKey<CalendarDate>
    let evidence: FieldKey<MaskedText>

    private init() {
        var fields = FieldTable()
        condition = fields.add("condition", .text, .always, "what must be true")
        met = fields.add("met", .date, .optional, "the day it was seen to be true")
        evidence = fields.add("evidence", .text, .optional, "where that can be seen")
        table = fields
    }
}

/// The fields of something that an owner has still to do.
struct ActionFields: Sendable {
    /// The fields as they are declared.
    static let declared = ActionFields()

    let table: FieldTable
    let repo: FieldKey<MaskedText>
    let action: FieldKey<MaskedText>

    private init() {
        var fields = FieldTable()
        repo = fields.add("repo", .repository, .always, "the repository of the owner")
        action = fields.add("action", .text, .always, "what to do")
        table = fields
    }
}

/// The fields of a review.
public struct ReviewFields: Sendable {
    /// The fields as they are declared.
    public static let declared = ReviewFields()

    /// All of them.
    public let table: FieldTable

    let last: FieldKey<CalendarDate>
    /// How often the route has to be reviewed.
    public let cadence: FieldKey<Cadence>
    let by: FieldKey<MaskedText>
    let note: FieldKey<MaskedText>
    let fingerprint: FieldKey<MaskedText>

    private init() {
        var fields = FieldTable()
        last = fields.add(
            "last", .date, .optional, "the day of the last review", [.breaking, .listed])
        cadence = fields.add(
            "cadence", .choice(orBreaks: .invalidCadence), .optional,
            "how often to review; \(Cadence.default.rawValue) when it is left out",
            [.breaking, .listed])
        by = fields.add("by", .text, .optional, "who did the last review")
        note = fields.add("note", .text, .optional, "what was noted")
        fingerprint = fields.add(
            "fingerprint", .text, .optional, "a fingerprint of what was reviewed", [.fileOnly])
        table = fields
    }
}
