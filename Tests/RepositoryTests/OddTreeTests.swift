import Catalog
import Diagnostics
import Foundation
import Repository
import Secrets
import Testing

/// A repository with something in it that is no plain route file, and what is said about that.
struct OddTree: CustomTestStringConvertible, Sendable {
    let name: String
    let make: @Sendable (TemporaryRepository) throws -> Void
    let problems: [String]

    /// Whether it is only odd for a user who may not read everything.
    var needsPermissions = false

    var testDescription: String { name }

    static let all: [OddTree] = [
        OddTree(
            name: "a dangling link, at the top and below",
            make: {
                try $0.write("", to: "catalog/sub/README.md")
                for path in ["a.yaml", "README.md", "b.yml", "sub/c.yaml", "sub/notes"] {
                    try $0.link("catalog/\(path)", to: "nowhere")
                }
            },
            problems: [
                "README.md unreadable-file", "a.yaml unreadable-file", "b.yml unreadable-file",
                "sub/c.yaml unreadable-file", "sub/notes unreadable-file",
            ]),
        OddTree(
            name: "links to folders",
            make: {
                try $0.write("id: deep\n", to: "elsewhere/deep.yaml")
                try $0.link("catalog/a.yaml", to: "../elsewhere")
                try $0.link("catalog/more", to: "../elsewhere")
                try $0.link("catalog/top", to: "..")
            },
            problems: [
                "a.yaml unreadable-file", "more unreadable-file", "top unreadable-file",
            ]),
        OddTree(
            name: "links that go in a circle",
            make: {
                try $0.link("catalog/a.yaml", to: "a.yaml")
                try $0.link("catalog/b.yaml", to: "c.yaml")
                try $0.link("catalog/c.yaml", to: "b.yaml")
                try $0.link("catalog/d", to: "d/e")
            },
            problems: [
                "a.yaml unreadable-file", "b.yaml unreadable-file", "c.yaml unreadable-file",
                "d unreadable-file",
            ]),
        OddTree(
            name: "links that lead out",
            make: {
                try $0.write("", to: "../outside.yaml")
                try $0.link("catalog/a.yaml", to: "../../outside.yaml")
                try $0.link("catalog/b.md", to: $0.outside.path + "/outside.yaml")
                try $0.link("catalog/c", to: "../..")
            },
            problems: ["a.yaml path-escapes", "b.md path-escapes", "c path-escapes"]),
        OddTree(
            name: "pipes and sockets",
            make: {
                for path in ["a.yaml", "notes", "sub.yaml"] {
                    try $0.makePipe("catalog/\(path)")
                }
                try $0.makeSocket("catalog/b.yaml")
                try $0.link("catalog/c.yaml", to: "notes")
            },
            problems: [
                "a.yaml unreadable-file", "b.yaml unreadable-file", "c.yaml unreadable-file",
                "notes unreadable-file", "sub.yaml unreadable-file",
            ]),
        OddTree(
            name: "names that are not UTF-8",
            make: {
                guard $0.makeFile(named: [0x61, 0xFF] + Array(".yaml".utf8), in: "catalog"),
                    $0.makeFile(named: [0x62, 0xFF], in: "catalog")
                else {
                    // Some file systems take no such name.
                    try $0.makePipe("catalog/a\u{FFFD}.yaml")
                    try $0.makePipe("catalog/b\u{FFFD}")
                    return
                }
            },
            problems: ["a\u{FFFD}.yaml unreadable-file", "b\u{FFFD} unreadable-file"]),
        OddTree(
            name: "other endings and subfolders",
            make: {
                for path in ["a.yml", "b.YAML", "c.Yml", "sub/d.yaml", "sub/e/f.yml", "g.yamlx"] {
                    try $0.write("id: x\n", to: "catalog/\(path)")
                }
                try $0.link("catalog/h.yml", to: "a.yml")
            },
            problems: [
                "a.yml not-a-route", "b.YAML not-a-route", "c.Yml not-a-route",
                "h.yml not-a-route", "sub/d.yaml not-a-route", "sub/e/f.yml not-a-route",
            ]),
        OddTree(
            name: "a folder named as a route",
            make: { try $0.write("id: deep\n", to: "catalog/sub.yaml/deep.yaml") },
            problems: ["sub.yaml unreadable-file", "sub.yaml/deep.yaml not-a-route"]),
        OddTree(
            name: "hidden files and folders",
            make: {
                try $0.write("id: [", to: "catalog/.draft.yaml")
                try $0.write("id: [", to: "catalog/.git/a.yaml")
                try $0.write("id: [", to: "catalog/sub/.b.yml")
                try $0.makePipe("catalog/.pipe.yaml")
                try $0.link("catalog/.#lock.yaml", to: "somebody@somewhere")
                try $0.link("catalog/.out", to: "/etc")
                _ = $0.makeFile(named: [0x2E, 0xFF] + Array(".yaml".utf8), in: "catalog")
            },
            problems: []),
        OddTree(
            name: "a page and a route file over 16 MiB",
            make: {
                let text = String(repeating: "# ", count: 8 << 20) + "\n"
                try $0.write(text, to: "catalog/large.md")
                try $0.write(text, to: "catalog/large.yaml")
            },
            problems: ["large.md unreadable-file", "large.yaml yaml-refused"]),
        OddTree(
            name: "files and folders that may not be read",
            make: {
                for path in ["a.yaml", "b.yml", "README.md", "sub/c.yaml", "hid/.d"] {
                    try $0.write("id: x\n", to: "catalog/\(path)")
                }
                for path in ["a.yaml", "b.yml", "README.md", "sub", "hid/.d"] {
                    try $0.forbid("catalog/\(path)")
                }
            },
            problems: [
                "README.md unreadable-file", "a.yaml unreadable-file", "b.yml unreadable-file",
                "sub unreadable-file",
            ],
            needsPermissions: true),
    ]
}

@Suite("Odd trees")
struct OddTreeTests {
    @Test("`list` and `lint` say the same about them", arguments: OddTree.all)
    func agree(tree: OddTree) throws {
        guard !tree.needsPermissions || geteuid() != 0 else { return }
        let repository = try TemporaryRepository()
        try repository.writeRoute("good")
        try tree.make(repository)
        let root = try repository.root()
        let loaded = try CatalogLoader(root: root, jobs: 2)
            .load { file throws(BrokenRoute) in try file.head().id.value.text.shown }
        #expect(loaded.items == ["good"])
        let snapshot = try SnapshotLoader(root: root, jobs: 2).load()
        let found =
            (snapshot.problems + snapshot.unread + snapshot.routes.flatMap(\.problems)).sorted()
        let listed = loaded.problems.map(line)
        #expect(listed == tree.problems.map { "catalog/\($0)" }.sorted())
        let rules: [RuleIdentity] = [.unreadableFile, .pathEscapes, .notARoute, .yamlRefused]
        let linted = found.filter { rules.contains($0.rule) }
        #expect(linted.map(line) == listed)
        #expect(linted.map(\.message) == loaded.problems.map(\.message))
        #expect(linted.map(\.help) == loaded.problems.map(\.help))
    }

    private func line(_ problem: Diagnostic) -> String { "\(problem.file.path) \(problem.rule)" }

    @Test("A folder that may not be listed is told, and nothing follows from what it hides")
    func hiddenPages() throws {
        guard geteuid() != 0 else { return }
        let repository = try TemporaryRepository()
        try repository.write("[a](playbooks/a.md)\n", to: "wiki/README.md")
        try repository.write("# A\n", to: "wiki/playbooks/a.md")
        try repository.forbid("wiki/playbooks")
        let snapshot = try SnapshotLoader(root: repository.root(), jobs: 1).load()
        #expect(snapshot.unread.map(line) == ["wiki/playbooks unreadable-file"])
        #expect(snapshot.existingPaths.contains("wiki/playbooks/a.md"))
    }

    @Test("A catalog that may not be listed is no empty one")
    func hiddenCatalog() throws {
        guard geteuid() != 0 else { return }
        let repository = try TemporaryRepository()
        try repository.writeRoute("good")
        try repository.forbid("catalog")
        let root = try repository.root()
        #expect(throws: FileProblem.self) { try SnapshotLoader(root: root, jobs: 1).load() }
        #expect(throws: FileProblem.self) { try CatalogLoader(root: root, jobs: 1).ids() }
    }
}
