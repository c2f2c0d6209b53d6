import Diagnostics
import Secrets
import Catalog
import Text

/// Route files for tests.
enum RouteText {
    /// A whole draft with every field.
    static let whole = """
        id: whole
        title: A whole route
        status: draft
        kind: api-key
        summary: >
          Two lines
          of summary.
        applies_to: everybody
        keywords: [one, "two words"]
        workplan: WP-1 T2
        playbook: wiki/playbooks/whole.md
        fallback: other
        owners:
          - concern: Path
            repo: owner/name
            doc: docs/a.md
          - concern: Use
            repo: consumer
            doc: name:docs/b.md
        custody:
          store: openbao
          path: platform/x
          properties: [A_KEY, B_KEY]
        delivery:
          by: ESO
          namespace: ns
          secret: s
        policy: ask first
        bridge: by hand
        gates:
          - condition: It exists
            met: 2026-05-01
            evidence: there
          - condition: It works
        actions:
          - repo: consumer
            action: Use it
        see_also: [other:docs/c.md, wiki/AccessRouting.md]
        review:
          last: "2026-06-24"
          cadence: monthly
          by: somebody
          note: all well
          fingerprint: abc

        """

    /// A file of the catalog with that text.
    static func file(_ text: String, name: String = "whole") -> RouteFile {
        RouteFile(SourceFile(path: MaskedText("catalog/\(name).yaml"), bytes: Array(text.utf8)))
    }

    /// The problems of a file, each as `line:column rule`.
    static func problems(_ file: RouteFile) -> [String] {
        let lines = LineTable(file.source.bytes(for: .structure))
        return file.problems.map { problem in
            let start = lines.position(of: problem.range.start)
            return "\(start.line):\(start.column) \(problem.rule)"
        }
    }
}
