/// Writes a made route as its route file, in the mix of styles that people use.
struct RouteText {
    private let route: MadeRoute
    private(set) var text = ""

    init(of route: MadeRoute) {
        self.route = route
        text.reserveCapacity(3072)
        writeHead()
        writeOwners()
        writeCustody()
        writeGates()
        writeActions()
        writeReview()
    }

    private mutating func line(_ words: String) {
        text += words
        text += "\n"
    }

    private mutating func writeHead() {
        line(
            "# The route of \(route.consumer)'s \(route.sort.noun); it holds pointers, never a value."
        )
        line("id: \(route.id)")
        line("title: \"\(route.title)\"")
        line("status: \(route.status.rawValue)  # draft | active | deprecated")
        line("kind: \(route.sort.kind)")
        line("summary: >")
        line(
            "  The \(route.sort.noun) that \(route.consumer) uses for \(route.purpose) in \(route.region)."
        )
        line("  Ask the owners below — not ops-warden — and follow the playbook step by step.")
        line("applies_to: \(route.consumer) in \(route.region); not for any other client")
        line(
            "keywords: [\(route.sort.keywords.joined(separator: ", ")), '\(route.consumer)', \"on call\"]"
        )
        line("workplan: \(route.workplan)")
        line("playbook: wiki/playbooks/\(route.id).md")
        if let instead = route.instead {
            line(route.status == .draft ? "fallback: \(instead)" : "replaced_by: \(instead)")
        }
    }

    private mutating func writeOwners() {
        line("")
        line("owners:  # who to ask, and for what")
        for owner in route.owners {
            line("  - concern: \(owner.concern)")
            line("    repo: \(owner.repo)")
            if let doc = owner.doc { line("    doc: \(doc)") }
        }
    }

    private mutating func writeCustody() {
        guard let custody = route.custody else {
            line("")
            line("policy: 'Issued on request; it ends by itself, so there''s nothing to keep'")
            guard route.status == .draft else { return }
            line("bridge: |-")
            line("  While the issuer is down, use the break-glass account.")
            line("  Write down who used it, when, and why; it is reviewed each week.")
            return
        }
        line("")
        line("custody:  # where the value lives")
        line("  store: openbao")
        line("  path: \(custody.path)")
        line("  properties: [\(custody.properties.joined(separator: ", "))]")
        line("delivery:")
        line("  by: External Secrets Operator")
        line("  namespace: \(route.consumer)")
        line("  secret: \(route.id)")
        line("policy: 'flex-auth pre-approval, where the tenant''s rules ask for it'")
        guard route.status == .draft else { return }
        line("bridge: |")
        line("  Until the path is there, an operator may create the Secret by hand:")
        line("")
        line("    kubectl -n \(route.consumer) apply -f bridge.yaml")
        line("")
        line("  It is a bridge for a pilot, and it is removed when delivery works.")
    }

    private mutating func writeGates() {
        line("")
        line("gates:")
        for gate in route.gates {
            line("  - condition: \(gate.condition)")
            if let met = gate.met {
                line("    met: \(met)")
                line("    evidence: \(gate.evidence)")
            }
        }
    }

    private mutating func writeActions() {
        line("")
        line("actions:")
        for action in route.actions {
            line("  - repo: \(action.repo)")
            line("    action: \"\(action.action)\"")
        }
        line("see_also:")
        line("  - net-kingdom:docs/platform-identity-security-architecture.md")
        line("  - wiki/CredentialRouting.md")
    }

    private mutating func writeReview() {
        guard let review = route.review else { return }
        line("")
        line("review:")
        line("  last: \(review.last)")
        line("  cadence: \(review.cadence)")
        line("  by: \(review.reviewer)")
        line("  note: >-")
        line("    Owners, path and delivery were compared with the cluster;")
        line("    the next reviewer should look at rotation first.")
    }
}
