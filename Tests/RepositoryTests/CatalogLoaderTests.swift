import Secrets
import Diagnostics
import Repository
import Foundation
import Catalog
import Text
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
        let loaded = try loader.load { file throws(BrokenRoute) in
            try file.head().id.value.text.shown
        }
        #expect(loaded.items == ids.sorted())
        #expect(loaded.total == 300)
        #expect(loaded.problems.isEmpty)
        #expect(try loader.ids().map(\.text.shown) == ids.sorted())
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
        let loaded = try loader.load { file throws(BrokenRoute) in
            try file.head().id.value.text.shown
        }
        #expect(loaded.items == ["good"])
        #expect(
            loaded.problems.map { "\($0.file.path) \($0.rule)" } == [
                "catalog/UPPER.YAML not-a-route", "catalog/broken.yaml yaml-syntax",
                "catalog/folder.yaml unreadable-file",
                "catalog/other.yml not-a-route", "catalog/out.yaml path-escapes",
                "catalog/sub/deep.yaml not-a-route",
            ])
    }

    @Test("What is no file is reported as that by `load`, and by `read` as well")
    func noFiles() throws {
        let repository = try TemporaryRepository()
        try repository.link("catalog/gone.yaml", to: "nowhere")
        try repository.write("id: deep\n", to: "elsewhere/deep.yaml")
        try repository.link("catalog/folder.yaml", to: "../elsewhere")
        try repository.link("catalog/routes", to: "../elsewhere")
        try repository.write("id: deep\n", to: "catalog/sub.yaml/deep.yaml")
        try repository.makeSocket("catalog/socket.yaml")
        let root = try repository.root()
        let loaded = try CatalogLoader(root: root, jobs: 1)
            .load { file throws(BrokenRoute) in try file.head().id.value.text.shown }
        #expect(loaded.items == [])
        let messages = [
            "`catalog/folder.yaml` is a symbolic link to a folder",
            "`catalog/gone.yaml` is a symbolic link that leads nowhere",
            "`catalog/routes` is a symbolic link to a folder",
            "`catalog/socket.yaml` is not a regular file",
            "`catalog/sub.yaml` is not a regular file",
        ]
        #expect(
            loaded.problems.filter { $0.rule.name == "unreadable-file" }.map(\.message) == messages)
        #expect(!loaded.problems.contains { $0.help?.contains("readable for") ?? false })
        var read: [String] = []
        for id in ["folder", "gone", "socket", "sub"].compactMap(RouteID.init) {
            do throws(FileProblem) {
                _ = try root.read(id)
            } catch {
                read.append(error.message)
            }
        }
        #expect(read == messages.filter { !$0.contains("routes") })
    }

    @Test("A name that is not UTF-8 is reported, and no other file is opened for it")
    func names() throws {
        let repository = try TemporaryRepository()
        try repository.writeRoute("good")
        try repository.write("id: [", to: "catalog/a\u{FFFD}.yaml.txt")
        guard repository.makeFile(named: [0x61, 0xFF] + Array(".yaml".utf8), in: "catalog") else {
            // Some file systems take no such name.
            return
        }
        let loader = CatalogLoader(root: try repository.root(), jobs: 1)
        let loaded = try loader.load { file throws(BrokenRoute) in
            try file.head().id.value.text.shown
        }
        #expect(loaded.items == ["good"])
        #expect(
            loaded.problems.map(\.message) == ["the name of `catalog/a\u{FFFD}.yaml` is not UTF-8"])
    }

    @Test("A page over 16 MiB is not read in part; a route file is left to YAML")
    func tooLarge() throws {
        let repository = try TemporaryRepository()
        let text = String(repeating: "# ", count: 8 << 20) + "\n"
        try repository.write(text, to: "wiki/large.md")
        try repository.write(text, to: "catalog/large.yaml")
        let root = try repository.root()
        let page = try RepositoryPath("wiki/large.md")
        do throws(FileProblem) {
            _ = try root.read(page)
            Issue.record("it was read")
        } catch {
            #expect(error.message == "`wiki/large.md` is larger than 16 MiB")
        }
        let loaded = try CatalogLoader(root: root, jobs: 1)
            .load { file throws(BrokenRoute) in try file.head().id.value.text.shown }
        #expect(loaded.problems.map(\.rule.name) == ["yaml-refused"])
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
