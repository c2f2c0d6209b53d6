import Foundation
import Testing

@testable import Commands

/// A new version is written in one place, and these say where else it is told.
@Suite("The version in documents")
struct DocumentedVersionTests {
    private static func text(of page: String) throws -> String {
        try String(contentsOf: TestFolders.repository.appending(path: page), encoding: .utf8)
    }

    @Test(
        "Packages and the action are named with the version of the source",
        arguments: ["README.md", "wiki/ContinuousIntegration.md"])
    func packages(page: String) throws {
        let place = #/(?:warden-|warden_|warden_catalog-|warden-lint@v|download/v)(\d+\.\d+\.\d+)/#
        let names = try Self.text(of: page).matches(of: place)
        #expect(names.count >= 3)
        #expect(names.allSatisfy { $0.1 == WardenVersion.current }, "\(names.map(\.0))")
    }

    @Test("The changelog has a section for it")
    func changelog() throws {
        let lines = try Self.text(of: "wiki/Changelog.md").split(separator: "\n")
        let heading = "## [\(WardenVersion.current)] - "
        let section = lines.filter { $0.hasPrefix(heading) }
        #expect(section.count == 1)
        #expect(section.first?.dropFirst(heading.count).wholeMatch(of: #/\d{4}-\d\d-\d\d/#) != nil)
    }
}
