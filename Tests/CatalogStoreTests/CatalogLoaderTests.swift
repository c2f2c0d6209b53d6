import CatalogStore
import Foundation
import RoutingCatalog
import SourceText
import Testing

@Suite("Loading a catalog")
struct CatalogLoaderTests {
    @Test(
        "Routes come in the order of their names, whatever the number of workers",
        arguments: [1, 2, 7])
    func order(jobs: Int) throws {
        let repository = try TemporaryRepository()
        let ids = (0..<300).map { "route-\($0 * 7919 % 300)" }
        for id in ids { try repository.writeRoute(id) }
        let loader = CatalogLoader(root: try repository.root(), jobs: jobs)
        let loaded = try loader.load { file throws(BrokenRoute) in try file.head().id.value.text }
        #expect(loaded.items == ids.sorted())
        #expect(loaded.total == 300)
        #expect(loaded.problems.isEmpty)
        #expect(try loader.ids().map(\.text) == ids.sorted())
    }

    @Test("What is not a route is reported, and never stops the others")
    func problems() throws {
        let repository = try TemporaryRepository()
        try repository.writeRoute("good")
        try repository.write("id: [", to: "catalog/broken.yaml")
        try repository.write("", to: "catalog/other.yml")
        try repository.write("", to: "catalog/UPPER.YAML")
        try repository.write("", to: "catalog/sub/deep.yaml")
        try repository.write("", to: "catalog/.hidden.yaml")
        try repository.write("", to: "catalog/README.md")
        try repository.write("secret", to: "../outside.yaml")
        try repository.link("catalog/out.yaml", to: "../../outside.yaml")
        try FileManager.default.createDirectory(
            at: repository.folder.appending(path: "catalog/folder.yaml"),
            withIntermediateDirectories: true)
        let loader = CatalogLoader(root: try repository.root(), jobs: 2)
        let loaded = try loader.load { file throws(BrokenRoute) in try file.head().id.value.text }
        #expect(loaded.items == ["good"])
        #expect(
            loaded.problems.map { "\($0.file.path) \($0.rule)" } == [
                "catalog/UPPER.YAML not-a-route", "catalog/broken.yaml yaml-syntax",
                "catalog/other.yml not-a-route", "catalog/out.yaml path-escapes",
                "catalog/sub/deep.yaml not-a-route",
            ])
    }

    @Test("What is not taken is counted and not kept")
    func taking() throws {
        let repository = try TemporaryRepository()
        for id in ["a", "b", "c"] { try repository.writeRoute(id) }
        let loaded = try CatalogLoader(root: try repository.root(), jobs: 1)
            .load { file throws(BrokenRoute) in
                let id = try file.head().id.value.text
                return id == "b" ? id : nil
            }
        #expect(loaded.items == ["b"])
        #expect(loaded.total == 3)
    }
}
