/// A right route file with some fields replaced: what a partial file of an example stands for.
struct ExampleRoute {
    let text: String

    /// Puts `fields`, as they are written in the example, in the place of a right route's.
    init(id: String, fields: String, without missing: Set<String>) {
        let lines = fields.split(separator: "\n", omittingEmptySubsequences: false)
        let names = lines.compactMap(Self.key)
        let isDraft = fields.contains("draft")
        let right = Self.right(id: id, isDraft: isDraft).filter {
            !names.contains($0.name) && !missing.contains($0.name)
        }.map { $0.text }
        // A snippet that begins with the id is the head of the file, any other its tail.
        let parts = names.first == "id" ? [fields + "\n"] + right : right + [fields + "\n"]
        text = parts.joined()
    }

    /// The name of the field that a line begins, its marks left out.
    private static func key(_ line: Substring) -> String? {
        let line = line.filter { $0 != "⟦" && $0 != "⟧" }
        guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else {
            return nil
        }
        return String(line[..<colon])
    }

    private static func right(id: String, isDraft: Bool) -> [(name: String, text: String)] {
        let draft = [
            ("fallback", "fallback: openbao-api-key\n"),
            ("gates", "gates:\n  - condition: The path exists\n"),
        ]
        return [
            ("id", "id: \(id)\n"),
            ("title", "title: Title of \(id)\n"),
            ("status", "status: active\n"),
            ("kind", "kind: api-key\n"),
            ("summary", "summary: The key of \(id).\n"),
            ("playbook", "playbook: wiki/playbooks/\(id).md\n"),
            (
                "owners",
                "owners:\n  - concern: The path\n    repo: platform\n    doc: docs/openbao.md\n"
            ),
            (
                "custody",
                "custody:\n  store: openbao\n  path: \(id)/path\n  properties: [API_KEY]\n"
            ),
            ("review", "review:\n  last: 2026-06-24\n"),
        ] + (isDraft ? draft : [])
    }
}
