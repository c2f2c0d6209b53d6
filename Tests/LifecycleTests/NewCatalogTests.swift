import Catalog
import Lifecycle
import Secrets
import Testing

/// What `warden init` writes.
@Suite("A new catalog")
struct NewCatalogTests {
    private static func files() -> [String: String] {
        let plan = NewCatalog().plan { _ in false }
        return Dictionary(
            uniqueKeysWithValues: plan.files.map { file in
                let bytes = file.after.bytes(for: .fileSystem)
                return (file.path.shown, String(decoding: bytes, as: UTF8.self))
            })
    }

    @Test("Its settings are comments, and right where the marks are taken away")
    func settings() throws {
        let text = try #require(Self.files()[".warden.yaml"])
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("#") })
        let keys = lines.map { $0.dropFirst(2) }.filter { !$0.hasSuffix(".") }
        let file = SettingsFile(
            SourceFile(path: ".warden.yaml", bytes: Array(keys.joined(separator: "\n").utf8)))
        #expect(file.problems.isEmpty)
        #expect(file.settings.name == Settings.default.name)
        #expect(file.settings.neverIn == Settings.default.neverIn)
        #expect(file.settings.forge.newIssue != nil)
        #expect(file.settings.levels.count == 1)
        let names = Settings.fields.table.fields.map(\.name)
        #expect(names.allSatisfy { name in keys.contains { $0.hasPrefix("\(name):") } })
    }

    @Test("A file that is there already stays")
    func kept() {
        let plan = NewCatalog().plan { $0.text == Settings.path }
        #expect(plan.files.map(\.path.shown) == ["wiki/CredentialRouting.md"])
    }
}
