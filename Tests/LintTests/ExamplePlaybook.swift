import Secrets
import Catalog

/// The playbook that a route ought to have, with some parts replaced.
struct ExamplePlaybook {
    let text: String

    /// Puts `parts`, as they are written in the example, in the place of a right playbook's.
    init(
        for route: Route, parts: String, without missing: Set<String>,
        exists: (String) -> Bool = { _ in true }
    ) {
        let given = Self.split(parts)
        let right = Self.split(Self.right(for: route, exists)).filter { !missing.contains($0.name) }
        let kept = right.map { part in given.first { $0.name == part.name } ?? part }
        let added = given.filter { part in !right.contains { $0.name == part.name } }
        text = (kept + added).map(\.text).joined(separator: "\n\n") + "\n"
    }

    /// The title, the lines of the header, and the sections.
    private static func split(_ text: String) -> [(name: String, text: String)] {
        var parts: [(name: String, text: String)] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let name = name(of: line) {
                parts.append((name, String(line)))
            } else if parts.isEmpty {
                parts.append(("", String(line)))
            } else {
                parts[parts.count - 1].text += "\n" + line
            }
        }
        return parts.map { ($0.name, trimmed($0.text)) }.filter { !$0.1.isEmpty }
    }

    private static func name(of line: Substring) -> String? {
        let line = line.filter { $0 != "⟦" && $0 != "⟧" }
        if line.hasPrefix("## ") { return String(line.dropFirst(3)) }
        if line.hasPrefix("# ") { return "#" }
        return ["Date", "Workplan", "Catalog"].first { line.hasPrefix("\($0):") }
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.hasPrefix("\n") { text = text.dropFirst() }
        while text.hasSuffix("\n") { text = text.dropLast() }
        return String(text)
    }

    private static func right(for route: Route, _ exists: (String) -> Bool) -> String {
        var lines = ["# \(route.title.value)", "Date: 2026-06-24"]
        if let workplan = route.workplan { lines.append("Workplan: \(workplan.value)") }
        let draft = route.status.value == .draft ? ", draft until the gate is met" : ""
        lines.append("Catalog: `\(route.id)`\(draft)")
        lines.append("## Owners\n\n" + owners(of: route))
        if route.custody != nil {
            lines.append("## Do not ask ops-warden\n\n" + commands(of: route, exists))
            lines.append("## Expected custody shape\n\n" + custody(of: route))
        }
        lines.append("## Worker checklist\n\n" + steps)
        lines.append("## Owner-repo next actions\n\n" + actions(of: route))
        lines.append("## See also\n\n- [This page](\(route.id).md)")
        return lines.joined(separator: "\n\n")
    }

    /// A route that does not exist is shown on no page, so that it is found once.
    private static func commands(of route: Route, _ exists: (String) -> Bool) -> String {
        let ids: [RouteID?] =
            switch route.status.value {
            case .active: [route.id]
            case .draft: [route.fallback?.value, route.id]
            case .deprecated: [route.replacedBy?.value]
            }
        let lines = ids.compactMap(\.self?.text.shown).filter(exists).map {
            "warden route show \($0)"
        }
        return "Ask the owner." + (lines.isEmpty ? "" : "\n\n" + code(lines))
    }

    private static func code(_ lines: [String]) -> String {
        "```sh\n\(lines.joined(separator: "\n"))\n```"
    }

    private static let steps = [
        "### 1. Confirm need\n\n- [ ] The need is clear.",
        "### 2. Platform path\n\n- [ ] The path exists.",
        "### 3. Deployment wiring\n\n- [ ] The Secret is mounted.",
        "### 4. Smoke\n\n- [ ] The consumer answers.",
        "### 5. Rotation\n\n- [ ] The value is new.",
    ].joined(separator: "\n\n")

    private static func owners(of route: Route) -> String {
        let rows = route.owners.map { owner in
            "| \(owner.concern?.value ?? "") | `\(owner.repo?.value ?? "")` | "
                + (owner.doc.map { "`\($0.value)`" } ?? "") + " |"
        }
        return table("| Concern | Owner repo | Authoritative doc |", columns: 3, rows)
    }

    private static func custody(of route: Route) -> String {
        guard let custody = route.custody else { return "" }
        let properties = custody.properties.map { "`\($0.value)`" }.joined(separator: ", ")
        let rows =
            ["| Store | `\(custody.store?.value ?? "")` |"]
            + (custody.path.map { ["| Path | `\($0.value)` |"] } ?? [])
            + (properties.isEmpty ? [] : ["| Properties | \(properties) |"])
        return table("| Part | Value |", columns: 2, rows)
    }

    private static func actions(of route: Route) -> String {
        guard !route.actions.isEmpty else { return "None." }
        let rows = route.actions.map { action in
            "| `\(action.repo?.value ?? "")` | \(action.action?.value ?? "") |"
        }
        return table("| Repo | Action |", columns: 2, rows)
    }

    private static func table(_ header: String, columns: Int, _ rows: [String]) -> String {
        ([header, "|" + String(repeating: "---|", count: columns)] + rows).joined(separator: "\n")
    }
}
