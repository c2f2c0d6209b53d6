import Secrets
import Diagnostics
import Lint
import Repository
import Catalog
import Text
import Foundation
import Testing

@testable import Commands
@testable import made_catalog

@Suite("A made repository")
struct MadeCatalogTests {
    private static let routes = 30

    /// What `body` gives for a repository of routes with playbooks, which is removed afterwards.
    private static func withSnapshot<Result>(
        _ body: (CatalogSnapshot) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "made-catalog.\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        try MadeCatalog(root: folder, routes: routes, playbooks: true).write()
        let root = try RepositoryRoot(at: folder.path(percentEncoded: false))
        return try body(try SnapshotLoader(root: root, jobs: 1).load())
    }

    @Test("Lint finds no error in it; some reviews are stale")
    func lint() throws {
        let day = try #require(CalendarDate(MadeRoute.day))
        let findings = try Self.withSnapshot { snapshot in
            #expect(snapshot.routes.count == Self.routes)
            #expect(snapshot.pages.count == Self.routes + 2)
            #expect(snapshot.unread.isEmpty)
            return Linter(day: day, commands: WardenCommand.warden.declaration, jobs: 1)
                .findings(in: snapshot)
        }
        let errors = findings.filter { $0.severity == .error }
        #expect(errors.map { "\($0.file.path): \($0.rule): \($0.message)" } == [])
        #expect(Set(findings.map(\.rule.name)).isSuperset(of: ["review-stale", "review-never"]))
    }

    @Test("Each of its route files is a route, and has between 1.5 and 2.6 KB")
    func routes() throws {
        try Self.withSnapshot { snapshot in
            for loaded in snapshot.routes {
                let file = RouteFile(loaded.file.source)
                #expect(file.problems.map(\.message) == [], "\(file.name)")
                let route = try file.route()
                #expect(route.id.text == file.name)
                #expect((1500...2600).contains(file.source.count), "\(file.name)")
            }
        }
    }
}
