import Secrets
import Repository
import Foundation
import Catalog
import Text
import Testing

@Suite("The root of a repository")
struct RepositoryRootTests {
    @Test("It is found from below, but not past a repository without a catalog")
    func above() throws {
        let repository = try TemporaryRepository()
        try repository.write("", to: "a/b/c.txt")
        try repository.write("", to: "inner/.git/HEAD")
        try repository.write("gitdir: elsewhere", to: "worktree/.git")
        try repository.write("", to: "worktree/sub/x.txt")
        let root = try RepositoryRoot(above: repository.folder.appending(path: "a/b").path)
        #expect(root.path == MaskedText(repository.folder.path))
        for inner in ["inner", "worktree/sub"] {
            #expect(throws: RepositoryRoot.Problem.self) {
                try RepositoryRoot(above: repository.folder.appending(path: inner).path)
            }
        }
        #expect(throws: RepositoryRoot.Problem.self) {
            try RepositoryRoot(at: repository.folder.appending(path: "a").path)
        }
        #expect(throws: RepositoryRoot.Problem.self) { try RepositoryRoot(above: "/") }
    }

    @Test("A file is read through links that stay inside, and through no other")
    func links() throws {
        let repository = try TemporaryRepository()
        try repository.writeRoute("real")
        try repository.write("page", to: "wiki/page.md")
        try Data("outside".utf8).write(to: repository.outside.appending(path: "secret.yaml"))
        try repository.link("catalog/inside.yaml", to: "real.yaml")
        try repository.link("catalog/leading-out.yaml", to: "../../secret.yaml")
        try repository.link("catalog/absolute.yaml", to: repository.outside.path + "/secret.yaml")
        try repository.link("catalog/dangling.yaml", to: "nothing.yaml")
        try repository.link("catalog/circle.yaml", to: "circle.yaml")
        try repository.link("out", to: "..")
        let root = try repository.root()

        #expect(try root.read(RepositoryPath("catalog/inside.yaml")).count > 20)
        #expect(try root.read(RepositoryPath("wiki/page.md")).path == "wiki/page.md")
        for path in ["catalog/leading-out.yaml", "catalog/absolute.yaml", "out/secret.yaml"] {
            expect(path, in: root, fails: "leads out")
        }
        expect("catalog/dangling.yaml", in: root, fails: "leads nowhere")
        expect("catalog/circle.yaml", in: root, fails: "cannot be read")
        expect("catalog", in: root, fails: "not a regular file")
        expect("wiki/page.md/x", in: root, fails: "there is no file")
    }

    private func expect(_ path: String, in root: RepositoryRoot, fails words: String) {
        let error = #expect(throws: FileProblem.self) {
            try root.read(RepositoryPath(MaskedText(path)))
        }
        #expect(error?.message.contains(words) ?? false, "\(path): \(error?.message ?? "")")
    }

    @Test("A pipe is no file, and reading it does not wait")
    func pipe() throws {
        let repository = try TemporaryRepository()
        let path = repository.folder.appending(path: "catalog/pipe.yaml").path
        let status = unsafe mkfifo(path, 0o600)
        try #require(status == 0)
        expect("catalog/pipe.yaml", in: try repository.root(), fails: "not a regular file")
    }

    @Test("Of a large file 16 MiB and one byte are read")
    func large() throws {
        let repository = try TemporaryRepository()
        try repository.write(
            String(repeating: "#", count: (16 << 20) + 9), to: "catalog/large.yaml")
        let source = try repository.root().read(RepositoryPath("catalog/large.yaml"))
        #expect(source.count == (16 << 20) + 1)
        // Asked as a boolean: `#expect(throws:)` would describe the error with all of its bytes.
        let isBroken = (try? RouteFile(source).head()) == nil
        #expect(isBroken)
    }
}
