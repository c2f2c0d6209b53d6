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
        guard let node = stream.node(of: RouteSchema.review, in: route) else {
            self.init(last: nil, cadence: .quarterly, by: nil, note: nil, fingerprint: nil)
            return
        }
        guard stream.nodes[node].kind == .mapping, !stream.isEmptyCollection(node) else {
            return nil
        }
        typealias Schema = RouteSchema.Review
        do throws(UndecodableField) {
            let last = try stream.optional(Schema.last, in: node) {
                stream.locatedValue(of: $0, as: CalendarDate.init)
            }
            let cadence = try stream.optional(Schema.cadence, in: node) {
                stream.locatedValue(of: $0, as: Cadence.init)
            }
            self.init(
                last: last, cadence: cadence?.value ?? .quarterly,
                by: try stream.optional(Schema.by, in: node, as: stream.locatedText),
                note: try stream.optional(Schema.note, in: node, as: stream.locatedText),
                fingerprint: try stream.optional(
                    Schema.fingerprint, in: node, as: stream.locatedText))
        } catch {
            return nil
        }
    }
}
