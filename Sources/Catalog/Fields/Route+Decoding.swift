internal import Text
internal import YAML

extension Route {
    /// Takes what decodes from a route's mapping.
    init(head: RouteHead, review: Review, _ stream: YAMLStream, in root: Int) {
        self.init(
            head: head,
            summary: stream.text(RouteSchema.summary, in: root),
            appliesTo: stream.text(RouteSchema.appliesTo, in: root),
            keywords: stream.texts(RouteSchema.keywords, in: root),
            workplan: stream.text(RouteSchema.workplan, in: root),
            playbook: stream.text(RouteSchema.playbook, in: root),
            fallback: stream.value(RouteSchema.fallback, in: root, as: RouteID.init),
            replacedBy: stream.value(RouteSchema.replacedBy, in: root, as: RouteID.init),
            owners: stream.mappings(RouteSchema.owners, in: root).map { Owner(stream, in: $0) },
            custody: stream.mapping(RouteSchema.custody, in: root).map { Custody(stream, in: $0) },
            delivery: stream.mapping(RouteSchema.delivery, in: root).map {
                Delivery(stream, in: $0)
            },
            policy: stream.text(RouteSchema.policy, in: root),
            bridge: stream.text(RouteSchema.bridge, in: root),
            gates: stream.mappings(RouteSchema.gates, in: root).map { Gate(stream, in: $0) },
            actions: stream.mappings(RouteSchema.actions, in: root).map { Action(stream, in: $0) },
            seeAlso: stream.texts(RouteSchema.seeAlso, in: root),
            review: review)
    }
}

extension Route.Owner {
    fileprivate init(_ stream: YAMLStream, in node: Int) {
        self.init(
            concern: stream.text(RouteSchema.Owner.concern, in: node),
            repo: stream.text(RouteSchema.Owner.repo, in: node),
            doc: stream.text(RouteSchema.Owner.doc, in: node),
            range: stream.nodes[node].range)
    }
}

extension Route.Custody {
    fileprivate init(_ stream: YAMLStream, in node: Int) {
        self.init(
            store: stream.text(RouteSchema.Custody.store, in: node),
            path: stream.text(RouteSchema.Custody.path, in: node),
            properties: stream.texts(RouteSchema.Custody.properties, in: node),
            range: stream.nodes[node].range)
    }
}

extension Route.Delivery {
    fileprivate init(_ stream: YAMLStream, in node: Int) {
        self.init(
            by: stream.text(RouteSchema.Delivery.by, in: node),
            namespace: stream.text(RouteSchema.Delivery.namespace, in: node),
            secret: stream.text(RouteSchema.Delivery.secret, in: node))
    }
}

extension Route.Gate {
    fileprivate init(_ stream: YAMLStream, in node: Int) {
        self.init(
            condition: stream.text(RouteSchema.Gate.condition, in: node),
            met: stream.value(RouteSchema.Gate.met, in: node, as: CalendarDate.init),
            evidence: stream.text(RouteSchema.Gate.evidence, in: node),
            range: stream.nodes[node].range)
    }
}

extension Route.Action {
    fileprivate init(_ stream: YAMLStream, in node: Int) {
        self.init(
            repo: stream.text(RouteSchema.Action.repo, in: node),
            action: stream.text(RouteSchema.Action.action, in: node),
            range: stream.nodes[node].range)
    }
}

extension Review {
    /// The whole review, of which the head has been decoded.
    init(head: ReviewHead, _ stream: YAMLStream, in route: Int) {
        typealias Schema = RouteSchema.Review
        let node = stream.mapping(RouteSchema.review, in: route)
        self.init(
            last: head.last, cadence: head.cadence,
            by: node.flatMap { stream.text(Schema.by, in: $0) },
            note: node.flatMap { stream.text(Schema.note, in: $0) },
            fingerprint: node.flatMap { stream.text(Schema.fingerprint, in: $0) })
    }
}

/// What a list needs of a review.
struct ReviewHead {
    /// The day of the last review.
    let last: Located<CalendarDate>?

    /// How often the route has to be reviewed.
    let cadence: Cadence

    /// The review of a route's mapping; nil when it is there and does not decode as a whole.
    init?(_ stream: YAMLStream, in route: Int) {
        guard let review = stream.node(of: RouteSchema.review, in: route) else {
            (last, cadence) = (nil, .quarterly)
            return
        }
        guard stream.nodes[review].kind == .mapping, !stream.isEmptyCollection(review) else {
            return nil
        }
        var last: Located<CalendarDate>?
        var cadence = Cadence.quarterly
        typealias Schema = RouteSchema.Review
        for (key, value) in stream.entries(of: review) {
            if stream.isKey(key, of: Schema.last) {
                last = stream.locatedValue(of: value, as: CalendarDate.init)
                if last == nil { return nil }
            } else if stream.isKey(key, of: Schema.cadence) {
                let named = stream.locatedChoice(of: value, as: Cadence.self)
                guard let named else { return nil }
                cadence = named.value
            } else if Schema.texts.contains(where: { stream.isKey(key, of: $0) }),
                !stream.isText(value)
            {
                return nil
            }
        }
        (self.last, self.cadence) = (last, cadence)
    }
}
