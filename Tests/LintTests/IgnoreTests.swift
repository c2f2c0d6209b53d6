import Diagnostics
import Lint
import Text
import Testing

@Suite("Comments that ignore findings")
struct IgnoreTests {
    typealias Case = OneMistakeTests.Case

    private static let stale = "review:\n  last: 2026-01-15"
    private static let hidden = "a\u{200D}b"

    static let cases = [
        Case("on the line", stale + " # warden: ignore[review-stale] moving", finds: []),
        Case(
            "on the line before",
            "review:\n  # warden: ignore[review-stale] moving\n  last: 2026-01-15", finds: []),
        Case(
            "two lines before", "# warden: ignore[review-stale] moving\n" + stale,
            finds: ["unused-ignore", "review-stale"]),
        Case(
            "among other rules", stale + " # warden: ignore[review-never, review-stale] moving",
            finds: ["unused-ignore"]),
        Case(
            "of another rule", stale + " # warden: ignore[review-never] moving",
            finds: ["review-stale", "unused-ignore"]),
        Case(
            "without a reason", stale + " # warden: ignore[review-stale]", finds: ["invalid-ignore"]
        ),
        Case(
            "with marks for a reason", stale + " # warden: ignore[review-stale] --",
            finds: ["invalid-ignore"]),
        Case(
            "without rules", stale + " # warden: ignore moving",
            finds: ["review-stale", "invalid-ignore"]),
        Case(
            "with a misspelt word", stale + " # warden: ignroe[review-stale] moving",
            finds: ["review-stale", "invalid-ignore"]),
        Case("in a text", "summary: \"x # warden: ignore[review-stale] moving\"", finds: []),
        Case("about warden", "# warden: reads this\nworkplan: w", finds: []),
        Case(
            "in a broken route", "status: activ # warden: ignore[review-never] moving",
            finds: ["invalid-status"]),
        Case(
            "of itself",
            "# warden: ignore[unused-ignore] why\nworkplan: w # warden: ignore[review-stale] moving",
            finds: ["unused-ignore", "unused-ignore"]),
        Case(
            "of what decoding finds", "kind: Api Key # warden: ignore[invalid-kind] old", finds: []),
        Case(
            "in a page",
            ["wiki/A.md": "\(hidden) <!-- warden: ignore[invisible-character] shown -->\n"],
            finds: []),
        Case(
            "in a page, the line before",
            ["wiki/A.md": "<!-- warden: ignore[invisible-character] shown -->\n\(hidden)\n"],
            finds: []),
        Case(
            "in a page, too far",
            ["wiki/A.md": "<!-- warden: ignore[invisible-character] shown -->\n\n\(hidden)\n"],
            finds: ["unused-ignore", "invisible-character"]),
        Case(
            "before a code block",
            [
                "wiki/A.md":
                    "<!-- warden: ignore[invisible-character] shown -->\n```\na\n\(hidden)\n```\n"
            ], finds: []),
        Case(
            "inside a code block",
            [
                "wiki/A.md":
                    "```\n<!-- warden: ignore[invisible-character] shown -->\n\(hidden)\n```\n"
            ], finds: ["invisible-character"]),
    ]

    @Test("ignore what they name, where they are", arguments: cases)
    func ignore(_ example: Case) {
        let repository = ExampleRepository(files: example.files)
        #expect(TestRun.findings(in: repository.snapshot).map(\.rule.name) == example.expected)
    }

    @Test("One that is too far from its finding has no fix", arguments: [2, 3, 4])
    func misplaced(_ breaks: Int) throws {
        let comment = "<!-- warden: ignore[invisible-character] shown -->"
        let page = comment + String(repeating: "\n", count: breaks) + Self.hidden + "\n"
        let repository = ExampleRepository(files: ["wiki/A.md": page])
        let finding = try #require(
            TestRun.findings(in: repository.snapshot).first { $0.rule.name == "unused-ignore" })
        #expect(finding.fixes.isEmpty == (breaks <= 3))
    }

    @Test(
        "The fix of an unused one removes what is unused",
        arguments: [
            ("workplan: w # warden: ignore[review-stale] moving\n", "workplan: w\n"),
            ("# warden: ignore[review-stale] moving\nworkplan: w\n", "workplan: w\n"),
            ("workplan: w # warden: ignore[review-stale, encoding] moving\n", "workplan: w\n"),
            (
                "  last: 2026-01-15 # warden: ignore[review-never, review-stale] moving\n",
                "  last: 2026-01-15 # warden: ignore[review-stale] moving\n"
            ),
            (
                "  last: 2026-01-15 # warden: ignore[review-stale, review-never] moving\n",
                "  last: 2026-01-15 # warden: ignore[review-stale] moving\n"
            ),
            (
                "  last: 2026-01-15 # warden: ignore[encoding, review-stale, not-a-route] moving\n",
                "  last: 2026-01-15 # warden: ignore[review-stale] moving\n"
            ),
        ])
    func fix(_ before: String, _ after: String) throws {
        let head = before.hasPrefix(" ") ? "review:\n" : ""
        let text = ExampleRoute(id: "key", fields: head + before, without: []).text
        let run = FixRun(["catalog/key.yaml": text])
        #expect(run.passes == 1)
        #expect(run.text(of: "catalog/key.yaml") == text.replacing(before, with: after))
    }

    @Test(
        "Removing one from a page joins no words",
        arguments: [
            ("a <!-- warden: ignore[encoding] why --> b\n", "a b\n"),
            ("a <!-- warden: ignore[encoding] why -->\r\nb\n", "a\r\nb\n"),
            ("<!-- warden: ignore[encoding] why --> b\n", "b\n"),
            ("a\n\n  <!-- warden: ignore[encoding] why -->\n\nb\n", "a\n\n\nb\n"),
        ])
    func page(_ before: String, _ after: String) {
        let run = FixRun(["wiki/A.md": before])
        #expect(run.passes == 1)
        #expect(run.text(of: "wiki/A.md") == after)
    }
}
