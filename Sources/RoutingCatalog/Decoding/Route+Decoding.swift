internal import SourceText

extension Route {
    /// Takes what decodes from a route's mapping.
    init(head: RouteHead, review: Review, reading view: MappingView) {
        self.init(
            head: head,
            summary: view.text(RouteSchema.summary),
            appliesTo: view.text(RouteSchema.appliesTo),
            keywords: view.texts(RouteSchema.keywords),
            workplan: view.text(RouteSchema.workplan),
            playbook: view.text(RouteSchema.playbook),
            fallback: view.value(RouteSchema.fallback, as: RouteID.init),
            replacedBy: view.value(RouteSchema.replacedBy, as: RouteID.init),
            owners: view.mappings(RouteSchema.owners).map(Owner.init),
            custody: view.mapping(RouteSchema.custody).map(Custody.init),
            delivery: view.mapping(RouteSchema.delivery).map(Delivery.init),
            policy: view.text(RouteSchema.policy),
            bridge: view.text(RouteSchema.bridge),
            gates: view.mappings(RouteSchema.gates).map(Gate.init),
            actions: view.mappings(RouteSchema.actions).map(Action.init),
            seeAlso: view.texts(RouteSchema.seeAlso),
            review: review)
    }
}

extension Route.Owner {
    fileprivate init(_ view: MappingView) {
        self.init(
            concern: view.text(RouteSchema.Owner.concern),
            repo: view.text(RouteSchema.Owner.repo),
            doc: view.text(RouteSchema.Owner.doc),
            range: view.range)
    }
}

extension Route.Custody {
    fileprivate init(_ view: MappingView) {
        self.init(
            store: view.text(RouteSchema.Custody.store),
            path: view.text(RouteSchema.Custody.path),
            properties: view.texts(RouteSchema.Custody.properties),
            range: view.range)
    }
}

extension Route.Delivery {
    fileprivate init(_ view: MappingView) {
        self.init(
            by: view.text(RouteSchema.Delivery.by),
            namespace: view.text(RouteSchema.Delivery.namespace),
            secret: view.text(RouteSchema.Delivery.secret))
    }
}

extension Route.Gate {
    fileprivate init(_ view: MappingView) {
        self.init(
            condition: view.text(RouteSchema.Gate.condition),
            met: view.value(RouteSchema.Gate.met, as: CalendarDate.init),
            evidence: view.text(RouteSchema.Gate.evidence),
            range: view.range)
    }
}

extension Route.Action {
    fileprivate init(_ view: MappingView) {
        self.init(
            repo: view.text(RouteSchema.Action.repo),
            action: view.text(RouteSchema.Action.action),
            range: view.range)
    }
}

extension Review {
    /// The review of a route's mapping; nil when it is there and does not decode.
    init?(in route: MappingView) {
        guard route.node(of: RouteSchema.review) != nil else {
            self.init(last: nil, cadence: .quarterly, by: nil, note: nil, fingerprint: nil)
            return
        }
        guard let view = route.mapping(RouteSchema.review), !view.isEmpty else { return nil }
        let last = view.value(RouteSchema.Review.last, as: CalendarDate.init)
        let cadence = view.value(RouteSchema.Review.cadence, as: Cadence.init)
        let texts = [
            RouteSchema.Review.by, RouteSchema.Review.note, RouteSchema.Review.fingerprint,
        ]
        guard last != nil || view.node(of: RouteSchema.Review.last) == nil,
            cadence != nil || view.node(of: RouteSchema.Review.cadence) == nil,
            texts.allSatisfy({ view.node(of: $0) == nil || view.text($0) != nil })
        else { return nil }
        self.init(
            last: last, cadence: cadence?.value ?? .quarterly,
            by: view.text(RouteSchema.Review.by), note: view.text(RouteSchema.Review.note),
            fingerprint: view.text(RouteSchema.Review.fingerprint))
    }
}
