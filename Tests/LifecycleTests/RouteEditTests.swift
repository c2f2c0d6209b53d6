import Lifecycle
import Secrets
import Testing
import YAML

/// Edits of a route file by the table of fields.
@Suite("Edits of a route file")
struct RouteEditTests {
    private static let route = """
        # Who owns it.
        id: a
        status: draft   # until the path exists
        gates:
          - condition: The path exists
            evidence: "platform:docs/a.md"
          - {condition: ESO delivers it}
        see_also: [a.md]
        """

    private func edited(_ change: (inout RouteEdit) throws -> Void) throws -> [String] {
        var edit = try RouteEdit(
            SourceFile(path: "catalog/a.yaml", bytes: Array(Self.route.utf8)))
        try change(&edit)
        return String(decoding: edit.source.bytes(for: .fileSystem), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("A new field comes where the table has it")
    func order() throws {
        let lines = try edited { edit in
            try edit.set(["gates", 0, "met"], to: .bare("2026-11-20"))
            try edit.set(["gates", 1, "met"], to: .bare("2026-11-21"))
            try edit.set(["title"], to: .text("A: the key"))
            try edit.set(
                ["review"],
                to: .mapping([
                    .init("last", .bare("2026-11-20")),
                    .init("fingerprint", .mapping([.init("route", .text("v1-00"))])),
                ]))
        }
        #expect(
            lines == [
                "# Who owns it.",
                "id: a",
                "title: \"A: the key\"",
                "status: draft   # until the path exists",
                "gates:",
                "  - condition: The path exists",
                "    met: 2026-11-20",
                "    evidence: \"platform:docs/a.md\"",
                "  - {condition: ESO delivers it, met: 2026-11-21}",
                "see_also: [a.md]",
                "review:",
                "  last: 2026-11-20",
                "  fingerprint:",
                "    route: v1-00",
            ])
    }

    @Test("A field that is not there is removed already")
    func removed() throws {
        let lines = try edited { edit in
            try edit.remove(["fallback"])
            try edit.remove(["see_also"])
            try edit.remove(["gates", 0])
        }
        #expect(lines.dropFirst(3) == ["gates:", "  - {condition: ESO delivers it}", ""])
    }
}
