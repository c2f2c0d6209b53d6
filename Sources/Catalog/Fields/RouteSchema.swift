/// All fields of the route file, in the order in which a file is best written.
public enum RouteSchema {
    static let id = RouteField("id", .routeID, .always, "the file's name without `.yaml`")
    static let title = RouteField("title", .text, .always, "what people call it")
    static let status = RouteField("status", .status, .always, "how far the route has come")
    static let kind = RouteField(
        "kind", .kind, .always, "what sort of credential it is; an open set, as `api-key`")
    static let summary = RouteField(
        "summary", .text, .always, "what the credential is, in a sentence or two")
    static let appliesTo = RouteField(
        "applies_to", .text, .optional, "who the route is for, and who not")
    static let keywords = RouteField(
        "keywords", .list(of: .text), .optional, "words that people use for it")
    static let workplan = RouteField(
        "workplan", .text, .optional, "the workplan that brought the route")
    static let playbook = RouteField(
        "playbook", .path, .always, "the page to follow, a path from the root")
    static let fallback = RouteField(
        "fallback", .routeID, .optional, "the route to follow while this one is a draft")
    static let replacedBy = RouteField(
        "replaced_by", .routeID, .of(.deprecated), "the route that takes the place of this one")
    static let owners = RouteField(
        "owners", .list(of: .mapping(Owner.fields)), .always, "who to ask, for what")
    static let custody = RouteField(
        "custody", .mapping(Custody.fields), .optional, "where the value lives; never the value")
    static let delivery = RouteField(
        "delivery", .mapping(Delivery.fields), .optional, "how the value reaches its consumer")
    static let policy = RouteField(
        "policy", .text, .optional, "the policy that has to agree first")
    static let bridge = RouteField(
        "bridge", .text, .optional, "what may be done until custody is in place")
    static let gates = RouteField(
        "gates", .list(of: .mapping(Gate.fields)), .of(.draft),
        "the promotion gate: what must be true before a draft becomes active")
    static let actions = RouteField(
        "actions", .list(of: .mapping(Action.fields)), .optional, "what owners have still to do")
    static let seeAlso = RouteField(
        "see_also", .list(of: .document), .optional, "further documents")
    static let review = RouteField(
        "review", .mapping(Review.fields), .optional, "when a person last checked all this")

    /// The fields of a route.
    public static let fields = [
        id, title, status, kind, summary, appliesTo, keywords, workplan, playbook, fallback,
        replacedBy, owners, custody, delivery, policy, bridge, gates, actions, seeAlso, review,
    ]

    /// The fields without which a route is not shown at all: it is broken when one of them does
    /// not decode.
    static let breaking = [id, title, status, review]

    enum Owner {
        static let concern = RouteField("concern", .text, .always, "what to ask this owner for")
        static let repo = RouteField("repo", .repository, .always, "the owner's repository")
        static let doc = RouteField(
            "doc", .document, .optional, "the document that has authority, in that repository")
        static let fields = [concern, repo, doc]
    }

    enum Custody {
        static let store = RouteField("store", .text, .always, "the system that keeps the value")
        static let path = RouteField("path", .text, .optional, "the path in that system")
        static let properties = RouteField(
            "properties", .list(of: .text), .optional, "the names of the properties at that path")
        static let fields = [store, path, properties]
    }

    enum Delivery {
        static let by = RouteField("by", .text, .always, "what delivers the value")
        static let namespace = RouteField("namespace", .text, .optional, "where it is delivered")
        static let secret = RouteField("secret", .text, .optional, "the Secret that it becomes")
        static let fields = [by, namespace, secret]
    }

    enum Gate {
        static let condition = RouteField("condition", .text, .always, "what must be true")
        static let met = RouteField("met", .date, .optional, "the day it was seen to be true")
        static let evidence = RouteField("evidence", .text, .optional, "where that can be seen")
        static let fields = [condition, met, evidence]
    }

    enum Action {
        static let repo = RouteField("repo", .repository, .always, "the repository of the owner")
        static let action = RouteField("action", .text, .always, "what to do")
        static let fields = [repo, action]
    }

    enum Review {
        static let last = RouteField("last", .date, .optional, "the day of the last review")
        static let cadence = RouteField(
            "cadence", .cadence, .optional, "how often to review; quarterly when it is left out")
        static let by = RouteField("by", .text, .optional, "who did the last review")
        static let note = RouteField("note", .text, .optional, "what was noted")
        static let fingerprint = RouteField(
            "fingerprint", .text, .optional, "a fingerprint of what was reviewed")
        static let fields = [last, cadence, by, note, fingerprint]
        static let texts = [by, note, fingerprint]
    }
}
