import Effort
import Secrets
import Lint
import Catalog
import Text
import Testing

@Suite("Playbooks with random mistakes")
struct MutatedPlaybookTests {
    /// The same numbers on every run (SplitMix64).
    private struct Numbers {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var number = state
            number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
            number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((number ^ (number >> 31)) % UInt64(max(limit, 1)))
        }
    }

    private static let fields = """
        status: draft
        fallback: openbao-api-key
        gates:
          - condition: It works
        workplan: WP-1 T4
        owners:
          - concern: The path (`A|B`)
            repo: platform
            doc: docs/openbao.md
          - concern: Use of it
            repo: consumer
        actions:
          - repo: platform
            action: Provision it
        """

    private static let pieces = [
        "|", "`", "#", "*", "\n", "\r\n", "_", "[", "]", "<", ">", "-", ":", " ", "\\", "draft",
        "é",
        "## Owners", "| a | b |", "Catalog:", "```\n", "\u{FEFF}",
        "```sh\nwarden route show kee\n```",
    ].map { Array($0.utf8) }

    private static func mutate(_ page: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
        var page = page
        for _ in 0...numbers.next(below: 4) {
            let start = numbers.next(below: page.count + 1)
            switch numbers.next(below: 3) {
            case 0:
                page.insert(contentsOf: pieces[numbers.next(below: pieces.count)], at: start)
            case 1:
                let end = min(page.count, start + numbers.next(below: 40))
                page.removeSubrange(start..<end)
            default:
                let end = min(page.count, start + numbers.next(below: 60))
                page.insert(contentsOf: page[start..<end], at: numbers.next(below: page.count + 1))
            }
        }
        return page
    }

    @Test("Fixes hold what they promise, and come to an end", arguments: 0..<8)
    func fixesEnd(_ seed: Int) throws {
        var numbers = Numbers(state: UInt64(seed))
        let route = ExampleRoute(id: "key", fields: Self.fields, without: []).text
        let right = ExampleRepository(files: ["catalog/key.yaml": route]).snapshot
        let page = right.pages.first { $0.source.path == "wiki/playbooks/key.md" }?.source.bytes(
            for: .structure)
        let bytes = try #require(page)
        for _ in 0..<Effort.size(10, thorough: 40) {
            let mutated = Self.mutate(bytes, &numbers)
            let run = FixRun([
                "catalog/key.yaml": Array(route.utf8), "wiki/playbooks/key.md": mutated,
            ])
            let text = String(decoding: mutated, as: UTF8.self)
            #expect(run.passes < FixRun.limit, "the fixes do not end:\n\(text)")
            let offered = OfferedFixes(files: [
                "catalog/key.yaml": Array(route.utf8), "wiki/playbooks/key.md": mutated,
            ])
            #expect(offered.broken == [], "\(text)")
        }
    }
}
