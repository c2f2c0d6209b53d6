/// Writes a made route's playbook: title, header, and the sections in their order.
struct PlaybookText {
    private let route: MadeRoute
    private(set) var text = ""

    init(of route: MadeRoute) {
        self.route = route
        text.reserveCapacity(4096)
        writeHead()
        writeOwners()
        writeCustody()
        writeChecklist()
        writeActions()
        writeSeeAlso()
    }

    private mutating func line(_ words: String) {
        text += words
        text += "\n"
    }

    private mutating func writeHead() {
        line("# \(route.title)")
        line("")
        line("Date: \(route.written)")
        line("")
        line("Workplan: \(route.workplan)")
        line("")
        let draft = ", draft until its promotion gate is met"
        line("Catalog: `\(route.id)`\(route.status == .draft ? draft : "")")
        line("")
        line(
            "How \(route.consumer) gets its \(route.sort.noun) for \(route.purpose) in \(route.region)."
        )
        line("This page names who to ask and what to check; it never holds a value.")
        line("")
    }

    private mutating func writeOwners() {
        line("## Owners")
        line("")
        line("| Concern | Owner repo | Authoritative doc |")
        line("|---|---|---|")
        for owner in route.owners {
            let doc = owner.doc.map { "`\($0)`" } ?? "none known"
            line("| \(owner.concern) | `\(owner.repo)` | \(doc) |")
        }
        line("")
    }

    private mutating func writeCustody() {
        guard let custody = route.custody else { return }
        line("## Do not ask ops-warden")
        line("")
        line("ops-warden issues SSH certificates only. Ask the catalog who hands this one out:")
        line("")
        line("```sh")
        if let instead = route.instead { line("warden route show \(instead) --json  # meanwhile") }
        line("warden route show \(route.id) --json")
        line("```")
        line("")
        line("## Expected custody shape")
        line("")
        line("| Part | Value |")
        line("|---|---|")
        line("| Store | `openbao` |")
        line("| Path | `\(custody.path)` |")
        line("| Properties | \(custody.properties.map { "`\($0)`" }.joined(separator: ", ")) |")
        line("")
        if route.status == .draft {
            line("Promotion gate:")
            line("")
            for gate in route.gates { line("- \(gate.met == nil ? "" : "[x] ")\(gate.condition).") }
            line("")
        }
        line("The value must not appear in Git, State Hub, workplans, logs or chat.")
        line("")
    }

    private mutating func writeChecklist() {
        line("## Worker checklist")
        line("")
        line("### 1. Confirm need")
        line("")
        line("- [ ] The consumer is `\(route.consumer)`, and the use is \(route.purpose)")
        line("- [ ] No other route serves it: `warden route find` shows none nearer")
        line("")
        line("### 2. Platform path")
        line("")
        line("- [ ] `railiance-platform` has provisioned what the owners table names")
        line("- [ ] A read policy is scoped to the consumer's service account")
        line("")
        line("### 3. Deployment wiring")
        line("")
        line("- [ ] The overlay is applied and the Deployment mounts it:")
        line("")
        line("```sh")
        line("kubectl apply -k deploy/k8s/\(route.consumer)")
        line("```")
        line("")
        line("### 4. Smoke")
        line("")
        line("- [ ] The rollout is complete, and the endpoint answers:")
        line("")
        line("```sh")
        line("kubectl -n \(route.consumer) rollout status deployment/\(route.consumer)")
        line("```")
        line("")
        line("### 5. Rotation")
        line("")
        line(
            "- [ ] The value is replaced at its source; delivery is refreshed; the smoke runs again"
        )
        line("")
    }

    private mutating func writeActions() {
        line("## Owner-repo next actions")
        line("")
        line("| Repo | Action |")
        line("|---|---|")
        for action in route.actions { line("| `\(action.repo)` | \(action.action) |") }
        line("")
    }

    private mutating func writeSeeAlso() {
        line("## See also")
        line("")
        line("- [Review cadence](../AccessRouting.md)")
        line("- `wiki/CredentialRouting.md#examples-do-not-ask-ops-warden`")
        line("- `net-kingdom/docs/platform-identity-security-architecture.md`")
    }
}
