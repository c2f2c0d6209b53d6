import Secrets
import Diagnostics
import Catalog
import Text
import Testing

@Suite("Decoding a route file")
struct RouteFileTests {
    @Test("Every field decodes")
    func whole() throws {
        let file = RouteText.file(RouteText.whole)
        #expect(RouteText.problems(file) == [])
        let route = try file.route()
        #expect(route.id.text == "whole")
        #expect(route.title.value == "A whole route")
        #expect(route.summary?.value == "Two lines of summary.\n")
        #expect(route.keywords.map(\.value) == ["one", "two words"])
        #expect(route.owners.map { $0.doc?.value } == ["docs/a.md", "name:docs/b.md"])
        #expect(route.custody?.properties.map(\.value) == ["A_KEY", "B_KEY"])
        #expect(route.delivery?.secret?.value == "s")
        #expect(route.gates.map { $0.met?.value.description } == ["2026-05-01", nil])
        #expect(route.actions.map { $0.repo?.value } == ["consumer"])
        #expect(route.seeAlso.count == 2)
        #expect(route.review.last?.value == CalendarDate("2026-06-24"))
        #expect(route.review.cadence == .monthly)
        #expect(route.review.fingerprint?.value == "abc")
        #expect(route.follow?.text == "other")
        #expect(route.head.repositories == ["owner/name", "consumer"])
        let title = file.source.text(in: route.title.range)
        #expect(title == "A whole route")
    }

    @Test(
        "What stands in a field decides which rule it breaks, and where",
        arguments: [
            ("title: A whole route", "title: 123", ["2:8 wrong-type"], true),
            ("title: A whole route", "title: true", ["2:8 wrong-type"], true),
            ("title: A whole route", "title: ~", ["2:8 wrong-type"], true),
            ("title: A whole route", "title:", ["2:1 empty-value"], true),
            ("title: A whole route", "title: ''", ["2:8 empty-value"], true),
            ("title: A whole route", "title: '  '", ["2:8 empty-value"], true),
            ("title: A whole route", "title: [a]", ["2:8 wrong-type"], true),
            ("title: A whole route", "title: yes", ["2:8 ambiguous-scalar"], false),
            ("title: A whole route", "title: '123'", [], false),
            ("title: A whole route\n", "", ["1:1 missing-field"], true),
            ("title: A", "titel: A", ["2:1 unknown-field"], true),
            ("id: whole", "id: other", ["1:5 id-matches-file"], true),
            ("id: whole", "id: Whole", ["1:5 invalid-id"], true),
            ("status: draft", "status: darft", ["3:9 invalid-status"], true),
            ("status: draft", "status: active", [], false),
            ("status: draft", "status: deprecated", ["1:1 missing-field"], false),
            ("kind: api-key", "kind: API key", ["4:7 invalid-kind"], false),
            ("policy: ask", "colour: red\npolicy: ask", ["28:1 unknown-field"], false),
            ("keywords: [one, \"two words\"]", "keywords: one", ["9:11 wrong-type"], false),
            ("keywords: [one, \"two words\"]", "keywords: [one, 2]", ["9:17 wrong-type"], false),
            ("keywords: [one, \"two words\"]", "keywords: []", ["9:11 empty-value"], false),
            ("fallback: other", "fallback: Other route", ["12:11 invalid-id"], false),
            ("repo: consumer\n    doc", "repo: a b\n    doc", ["18:11 invalid-repository"], false),
            ("playbook: wiki/", "playbook: ../", ["11:11 path-escapes"], false),
            ("playbook: wiki/", "playbook: /", ["11:11 path-escapes"], false),
            ("doc: docs/a.md", "doc: a/b/c:d", ["16:10 invalid-repository"], false),
            ("doc: docs/a.md", "doc: name:../d", ["16:10 path-escapes"], false),
            ("met: 2026-05-01", "met: 2026-02-31", ["32:10 invalid-date"], false),
            ("met: 2026-05-01", "met: 2026/05/01", ["32:10 invalid-date"], false),
            ("last: \"2026-06-24\"", "last: 2026-06-31", ["40:9 invalid-date"], true),
            ("last: \"2026-06-24\"", "last: 9999-12-01", ["40:9 invalid-date"], true),
            ("cadence: monthly", "cadence: weekly", ["41:12 invalid-cadence"], true),
            ("by: somebody", "by: 1", ["42:7 wrong-type"], false),
            ("note: all well", "note: []", ["43:9 empty-value"], false),
            ("fingerprint: abc", "fingerprint: {a: b}", ["44:16 wrong-type"], false),
            ("fallback: other", "fallback: true", ["12:11 wrong-type"], false),
            (
                "custody:\n", "custody: [a]\ncustodian:\n",
                ["20:10 wrong-type", "21:1 unknown-field"],
                false
            ),
            ("cadence: monthly", "cadnce: monthly", ["41:3 unknown-field"], false),
            (
                "review:\n", "review: {}\nreviews:\n", ["39:9 empty-value", "40:1 unknown-field"],
                true
            ),
            ("  - concern: Use\n    repo", "  - repo", ["17:5 missing-field"], false),
            ("id: whole\n", "id: whole\nid: whole\n", ["2:1 duplicate-key"], true),
            ("id: whole\n", "id: whole\n---\n", ["3:1 not-a-route"], true),
            ("id: whole", "id: whole: x", ["1:10 yaml-syntax"], true),
        ])
    func problems(part: String, wrong: String, expected: [String], breaks: Bool) throws {
        #expect(RouteText.whole.contains(part))
        let file = RouteText.file(RouteText.whole.replacing(part, with: wrong, maxReplacements: 1))
        #expect(RouteText.problems(file) == expected)
        if breaks {
            #expect(throws: BrokenRoute.self) { try file.route() }
            #expect(throws: BrokenRoute.self) { try file.head() }
            #expect(throws: BrokenRoute.self) { try file.statuses(on: .epoch) }
        } else {
            _ = try file.route()
            _ = try file.head()
            _ = try file.statuses(on: .epoch)
        }
    }

    @Test(
        "A file without a route says so",
        arguments: [
            ("", "1:1 not-a-route"), ("# only a comment\n", "1:1 not-a-route"),
            ("- a\n", "1:1 not-a-route"), ("text\n", "1:1 not-a-route"),
            ("---\n...\n", "1:1 not-a-route"), ("\u{FEFF}", "1:1 not-a-route"),
        ])
    func noRoute(text: String, problem: String) throws {
        let file = RouteText.file(text)
        #expect(RouteText.problems(file) == [problem])
        let error = #expect(throws: BrokenRoute.self) { try file.head() }
        #expect(error?.problems.count == 1)
    }

    @Test("A review that is no mapping breaks the route", arguments: ["", "{}", "[]", "done", "1"])
    func review(value: String) {
        let lines = RouteText.whole.split(separator: "\n").prefix { $0 != "review:" }
        let file = RouteText.file(lines.joined(separator: "\n") + "\nreview: \(value)\n")
        let error = #expect(throws: BrokenRoute.self) { try file.head() }
        #expect(error?.problems.count == 1)
        #expect(throws: BrokenRoute.self) { try file.route() }
    }

    @Test("A fix is offered where only one thing can be meant")
    func fixes() throws {
        let wrong = RouteText.whole.replacing("titl", with: "titel").replacing("-05-", with: "/05/")
            .replacing("e: A whole", with: ": A whole").replacing("2026/05/01", with: "2026/05/01")
        let file = RouteText.file(wrong.replacing("2026/05/-01", with: "2026/05/01"))
        let replacements = file.problems.flatMap(\.fixes).map(\.replacement)
        #expect(replacements == ["title", "2026-05-01"])
    }
}
