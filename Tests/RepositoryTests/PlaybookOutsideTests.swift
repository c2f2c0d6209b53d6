import Secrets
import Diagnostics
import Repository
import Foundation
import Catalog
import Text
import Testing

@Suite("Playbooks outside the wiki")
struct PlaybookOutsideTests {
    @Test(
        "One that cannot be read is a problem; one that is not there is the route's mistake",
        arguments: [
            ("page", [], []), ("missing", [], []), ("folder", [], ["unreadable-file"]),
            ("leading-out", ["path-escapes"], []),
        ])
    func reading(name: String, problems: [String], unread: [String]) throws {
        let repository = try TemporaryRepository()
        try repository.write(
            "id: a\ntitle: A\nstatus: active\nplaybook: docs/\(name).md\n", to: "catalog/a.yaml")
        try repository.write("# A\n", to: "docs/page.md")
        try repository.write("", to: "docs/folder.md/x")
        try Data("# Outside\n".utf8).write(to: repository.outside.appending(path: "outside.md"))
        try repository.link("docs/leading-out.md", to: "../../outside.md")
        let snapshot = try SnapshotLoader(root: try repository.root(), jobs: 1).load()
        #expect(snapshot.problems.map(\.rule.name) == problems)
        #expect(snapshot.unread.map(\.rule.name) == unread)
        #expect(snapshot.pages.map(\.source.path) == (name == "page" ? ["docs/page.md"] : []))
    }
}
