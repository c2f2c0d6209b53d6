import Foundation
import Testing

@Suite("What is said of files that cannot be read or written")
struct UnreadableFileTests {
    private static let route = "id: key\ntitle: Key\nstatus: active\n"

    private func with(
        _ files: [String: String], _ body: (URL) throws -> Void
    ) throws {
        try TestFolders.withTemporaryFolder { folder in
            for (path, text) in files {
                let file = folder.appending(path: path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: file, atomically: false, encoding: .utf8)
            }
            try body(folder)
        }
    }

    @Test(
        "A catalog that is linked outside is told as that by every command",
        arguments: [["route", "list"], ["route", "find", "key"], ["lint"], ["lint", "--fix"]])
    func linkedCatalog(words: [String]) throws {
        try with(["outside/key.yaml": Self.route, "root/wiki/A.md": "# A\n"]) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "root/catalog").path,
                withDestinationPath: "../outside")
            let run = WardenRun(words, in: folder.appending(path: "root").path)
            #expect(run.exit == 3)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("a symbolic link that leads out of the catalog's root"))
            #expect(!run.errors.contains("writable"))
        }
    }

    @Test(
        "A catalog of which no file can be read is not said to be empty",
        arguments: [["route", "list"], ["route", "find", "key"]])
    func nothingRead(words: [String]) throws {
        try with(["catalog/key.yaml": "id: ["]) { folder in
            let run = WardenRun(words, in: folder.path)
            #expect(run.exit == 3)
            #expect(run.errors.hasSuffix("no route of the catalog could be read\n"))
        }
        try with(["catalog/README.md": "# Routes\n"]) { folder in
            #expect(
                WardenRun(["route", "list"], in: folder.path).errors
                    == "the catalog has no routes\n")
        }
    }

    @Test(
        "A route whose playbook is a folder is shown, and the playbook is told",
        arguments: [["--format", "card"], ["--json"], ["--checklist"]])
    func playbookFolder(options: [String]) throws {
        let route = Self.route + "playbook: wiki/playbooks\n"
        try with(["catalog/key.yaml": route, "wiki/playbooks/a.md": "# A\n"]) { folder in
            let run = WardenRun(["route", "show", "key"] + options, in: folder.path)
            #expect(run.exit == 3)
            #expect(run.output.isEmpty == (options == ["--checklist"]))
            #expect(run.errors.contains("`wiki/playbooks` is not a regular file"))
        }
    }

    @Test(
        "A path is selected by its bytes and whole names", arguments: ["cafe\u{301}", "caf\u{E9}"])
    func selection(name: String) throws {
        let other = name == "caf\u{E9}" ? "cafe\u{301}" : "caf\u{E9}"
        let hidden = "a\u{202E}b\n"
        try with([
            "catalog/key.yaml": Self.route, "wiki/\(name)/a.md": hidden,
            "wiki/\(other)-2/b.md": hidden, "wiki/\(name)-2/c.md": hidden,
        ]) { folder in
            let run = WardenRun(
                ["lint", "--format", "concise", "wiki/\(name)"], in: folder.path)
            let paths = run.output.split(separator: "\n").map { $0.prefix { $0 != ":" } }
            #expect(!paths.isEmpty)
            #expect(paths.allSatisfy { $0.utf8.elementsEqual("wiki/\(name)/a.md".utf8) })
        }
    }
}
