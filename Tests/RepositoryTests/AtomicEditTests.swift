import Catalog
import Foundation
import Synchronization
import Testing

@testable import Repository

@Suite("Atomic edits")
struct AtomicEditTests {
    @Test("An edit changes the file and leaves nothing beside it")
    func writes() throws {
        let repository = try EditedRepository()
        try repository.write(EditedRepository.edit("old\n", to: "new\n"))
        #expect(try repository.text() == "new\n")
        #expect(try repository.names() == ["key.yaml"])
    }

    @Test("Permissions are kept", arguments: ["600", "640", "644", "664", "755"])
    func keepsPermissions(octal: String) throws {
        let repository = try EditedRepository()
        try FileManager.default.setAttributes(
            [.posixPermissions: Int(octal, radix: 8) ?? 0], ofItemAtPath: repository.url().path)
        try repository.write(EditedRepository.edit("old\n", to: "new\n"))
        #expect(try repository.permissions() == octal)
    }

    @Test("A symbolic link stays, and what it leads to is written")
    func followsLinks() throws {
        let repository = try EditedRepository()
        try FileManager.default.moveItem(
            at: repository.url(), to: repository.url("really.yaml"))
        try FileManager.default.createSymbolicLink(
            atPath: repository.url().path, withDestinationPath: "../really.yaml")
        try repository.write(EditedRepository.edit("old\n", to: "new\n"))
        #expect(try repository.text(of: "really.yaml") == "new\n")
        let destination = try FileManager.default.destinationOfSymbolicLink(
            atPath: repository.url().path)
        #expect(destination == "../really.yaml")
    }

    @Test("A link that leads out of the catalog's root is not written through")
    func staysInside() throws {
        let repository = try EditedRepository()
        let outside = try EditedRepository()
        try FileManager.default.removeItem(at: repository.url())
        try FileManager.default.createSymbolicLink(
            at: repository.url(), withDestinationURL: outside.url())
        let problem = #expect(throws: WriteProblem.self) {
            try repository.write(EditedRepository.edit("old\n", to: "new\n"))
        }
        #expect(problem?.message.contains("leads out of the catalog's root") == true)
        #expect(try outside.text() == "old\n")
    }

    @Test("A file that was changed or removed meanwhile is left alone")
    func seesChanges() throws {
        let repository = try EditedRepository(holding: "changed\n")
        let edit = EditedRepository.edit("old\n", to: "new\n")
        let problem = #expect(throws: WriteProblem.self) { try repository.write(edit) }
        #expect(
            problem?.message
                == "`catalog/key.yaml` is not written: "
                + "another program has changed it in the meantime")
        #expect(try repository.text() == "changed\n")
        try FileManager.default.removeItem(at: repository.url())
        #expect(throws: WriteProblem.self) { try repository.write(edit) }
        #expect(try repository.names() == [])
    }

    @Test("A file that says already what it is to say is not written again")
    func isIdempotent() throws {
        let repository = try EditedRepository(holding: "new\n")
        try repository.write(EditedRepository.edit("old\n", to: "new\n"))
        #expect(try repository.text() == "new\n")
    }

    @Test(
        "A write that fails leaves the old file and nothing beside it",
        .enabled(if: getuid() != 0, "the superuser may write anywhere"))
    func survivesFailure() throws {
        let repository = try EditedRepository()
        let edit = EditedRepository.edit("old\n", to: "new\n")
        let catalog = repository.url("catalog").path
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: catalog)
        defer {
            try? FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: catalog)
        }
        let problem = #expect(throws: WriteProblem.self) { try repository.write(edit) }
        #expect(problem?.message.contains("cannot be written") == true)
        #expect(try repository.text() == "old\n")
        #expect(try repository.names() == ["key.yaml"])
    }

    @Test("When the new file cannot be put in its place, it is taken away")
    func cleansUp() throws {
        let repository = try EditedRepository()
        let folder = try repository.root.folder(at: [.catalog])
        let replacement = try FileReplacement(
            of: FileName("key.yaml".utf8), in: folder, writing: [0x6E], as: .edit)
        #expect(try repository.names().count == 2)
        try FileManager.default.removeItem(at: repository.url())
        try FileManager.default.createDirectory(
            at: repository.url("catalog/key.yaml/full"), withIntermediateDirectories: true)
        #expect(throws: SystemFailure.self) { try replacement.commit() }
        #expect(try repository.names() == ["key.yaml"])
    }

    @Test("Of many writers that read the same file one wins, and readers see whole files")
    func concurrentWriters() throws {
        let old = String(repeating: "old\n", count: 20_000)
        let repository = try EditedRepository(holding: old)
        let (root, url) = (repository.root, repository.url())
        let contents = (0..<16).map { String(repeating: "new \($0)\n", count: 20_000) }
        let wins = Mutex<[Int]>([])
        let torn = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 32) { index in
            if index % 2 == 1 {
                let text = try? String(contentsOf: url, encoding: .utf8)
                if text != old, !contents.contains(text ?? "") { torn.withLock { $0 += 1 } }
                return
            }
            guard var lock = try? CatalogLock(of: root) else { return }
            let edit = EditedRepository.edit(old, to: contents[index / 2])
            if (try? edit.write(holding: &lock)) != nil {
                wins.withLock { $0.append(index / 2) }
            }
        }
        let winners = wins.withLock { $0 }
        #expect(winners.count == 1)
        #expect(try repository.text() == contents[winners.first ?? 0])
        #expect(torn.withLock { $0 } == 0)
        #expect(try repository.names() == ["key.yaml"])
    }

    @Test("A file is written whose name is as long as a name can be")
    func longNames() throws {
        let repository = try EditedRepository()
        // 62 characters of four bytes, and `.md`: 251 of the 255 bytes of a name.
        let path = "catalog/" + String(repeating: "\u{1F511}", count: 62) + ".md"
        try repository.write("old\n", to: path)
        try repository.write(EditedRepository.edit("old\n", to: "new\n", of: path))
        #expect(try repository.text(of: path) == "new\n")
    }

    @Test("What a killed writer left is removed by the next one, and nothing else")
    func removesLeftovers() throws {
        let repository = try EditedRepository()
        let left = ".warden-edit-0123456789abcdef.tmp"
        let others = [
            ".warden-edit-0123456789abcde.tmp", ".warden-edit-0123456789ABCDEF.tmp",
            "warden-edit-0123456789abcdef.tmp", ".warden-edit-0123456789abcdef.tmp2",
            ".warden-output-0123456789abcdef.tmp", ".warden-edit-.tmp", ".other.tmp",
        ]
        for folder in ["catalog", "catalog/sub", "wiki", "wiki/playbooks", "docs"] {
            try FileManager.default.createDirectory(
                at: repository.url(folder), withIntermediateDirectories: true)
            for name in [left] + others { try repository.write("", to: "\(folder)/\(name)") }
        }
        let folder = repository.url("wiki/.warden-edit-00112233445566aa.tmp")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let link = repository.url("wiki/.warden-edit-00112233445566bb.tmp")
        try FileManager.default.createSymbolicLink(
            atPath: link.path, withDestinationPath: "../docs/.other.tmp")
        _ = try CatalogLock(of: repository.root)
        let kept = Set(others)
        for folder in ["catalog", "catalog/sub", "wiki", "wiki/playbooks"] {
            #expect(kept.isSubset(of: try repository.names(in: folder)))
            #expect(!(try repository.names(in: folder).contains(left)))
        }
        #expect(try repository.names(in: "docs").contains(left))
        #expect(try repository.names(in: "wiki").count == others.count + 3)
        try repository.write("old\n", to: "docs/page.md")
        try repository.write(EditedRepository.edit("old\n", to: "new\n", of: "docs/page.md"))
        #expect(Set(try repository.names(in: "docs")) == kept.union(["page.md"]))
    }

    @Test("A temporary file is no file of the repository")
    func hidesTemporaryFiles() throws {
        let repository = try EditedRepository()
        let page = ".warden-edit-0123456789abcdef.tmp"
        try repository.write("a\u{202E}b", to: "catalog/\(page)")
        let snapshot = try SnapshotLoader(root: repository.root, jobs: 1).load()
        #expect(snapshot.fileCount == 1)
    }

    @Test("A file under two names is written once, and the second is told as that")
    func sameFile() throws {
        let repository = try EditedRepository()
        try FileManager.default.createSymbolicLink(
            atPath: repository.url("catalog/link.yaml").path, withDestinationPath: "key.yaml")
        var lock = try CatalogLock(of: repository.root)
        try EditedRepository.edit("old\n", to: "new\n").write(holding: &lock)
        let second = EditedRepository.edit("old\n", to: "newer\n", of: "catalog/link.yaml")
        var problem: WriteProblem?
        do throws(WriteProblem) {
            try second.write(holding: &lock)
        } catch {
            problem = error
        }
        #expect(
            problem?.message
                == "`catalog/link.yaml` is not written: it is the same file as "
                + "`catalog/key.yaml`, which was just written")
        #expect(try repository.text() == "new\n")
    }
}
