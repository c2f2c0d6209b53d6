internal import SourceText
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
    /// The review of a route's mapping; nil when it is there and does not decode.
    init?(_ stream: YAMLStream, in route: Int) {
        guard stream.node(of: RouteSchema.review, in: route) != nil else {
            self.init(last: nil, cadence: .quarterly, by: nil, note: nil, fingerprint: nil)
            return
        }
        guard let node = stream.mapping(RouteSchema.review, in: route),
            !stream.isEmptyCollection(node)
        else { return nil }
        let last = stream.value(RouteSchema.Review.last, in: node, as: CalendarDate.init)
        let cadence = stream.value(RouteSchema.Review.cadence, in: node, as: Cadence.init)
        let by = stream.text(RouteSchema.Review.by, in: node)
        let note = stream.text(RouteSchema.Review.note, in: node)
        let fingerprint = stream.text(RouteSchema.Review.fingerprint, in: node)
        func decodes(_ isDecoded: Bool, _ field: RouteField) -> Bool {
            isDecoded || stream.node(of: field, in: node) == nil
        }
        guard decodes(last != nil, RouteSchema.Review.last),
            decodes(cadence != nil, RouteSchema.Review.cadence),
            decodes(by != nil, RouteSchema.Review.by),
            decodes(note != nil, RouteSchema.Review.note),
            decodes(fingerprint != nil, RouteSchema.Review.fingerprint)
        else { return nil }
        self.init(
            last: last, cadence: cadence?.value ?? .quarterly, by: by, note: note,
            fingerprint: fingerprint)
    }
}
