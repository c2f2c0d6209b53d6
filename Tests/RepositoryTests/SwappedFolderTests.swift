import Catalog
import Foundation
import Secrets
import Synchronization
import Testing

@testable import Repository

@Suite("Folders swapped while they are walked")
struct SwappedFolderTests {
    /// A repository whose `wiki/playbooks` another thread swaps, again and again, for a link to a
    /// folder outside.
    private final class Swapped {
        let repository: TemporaryRepository
        private let swapper: Swapper

        init(outside text: String = "outside\n") throws {
            repository = try TemporaryRepository()
            try repository.write("inside\n", to: "wiki/playbooks/page.md")
            try repository.write(text, to: "../out/page.md")
            try repository.link("wiki/link", to: repository.outside.appending(path: "out").path)
            swapper = Swapper(wiki: repository.folder.appending(path: "wiki").path)
        }

        /// The number by which the system knows the page outside, and what lies beside it.
        func outside() throws -> (number: Int?, names: [String]) {
            let folder = repository.outside.appending(path: "out")
            let page = try FileManager.default.attributesOfItem(
                atPath: folder.appending(path: "page.md").path)
            return (
                page[.systemFileNumber] as? Int,
                try FileManager.default.contentsOfDirectory(atPath: folder.path)
            )
        }

        deinit { swapper.stop() }
    }

    private final class Swapper: Sendable {
        private let isStopped = Mutex(false)
        private let hasEnded = DispatchSemaphore(value: 0)

        init(wiki: String) {
            Thread.detachNewThread { [self] in
                while !isStopped.withLock({ $0 }) {
                    // A folder cannot be exchanged for a link at once on every system.
                    for (old, new) in [
                        ("playbooks", "aside"), ("link", "playbooks"), ("playbooks", "link"),
                        ("aside", "playbooks"),
                    ] {
                        _ = unsafe rename("\(wiki)/\(old)", "\(wiki)/\(new)")
                    }
                }
                hasEnded.signal()
            }
        }

        func stop() {
            isStopped.withLock { $0 = true }
            hasEnded.wait()
        }
    }

    @Test("Nothing outside is read")
    func reading() throws {
        let swapped = try Swapped()
        let root = try swapped.repository.root()
        let page = try RepositoryPath("wiki/playbooks/page.md")
        var texts: [String: Int] = [:]
        for _ in 0..<2_000 {
            let file = try? root.read(page)
            texts[file.map { String(decoding: $0.bytes(for: .digest), as: UTF8.self) } ?? "none"] =
                1
        }
        #expect(texts["outside\n"] == nil)
        #expect(texts["inside\n"] != nil)
    }

    @Test("Nothing outside is read by a walk of everything")
    func loading() throws {
        let swapped = try Swapped()
        let root = try swapped.repository.root()
        for _ in 0..<300 {
            let snapshot = try SnapshotLoader(root: root, jobs: 2).load()
            let texts = snapshot.pages.map { Array($0.source.bytes(for: .digest)) }
            #expect(!texts.contains(Array("outside\n".utf8)))
        }
    }

    @Test("Nothing outside is written, and nothing is left beside it")
    func writing() throws {
        // The page outside says the same, so that an edit would not be stopped by what it finds.
        let swapped = try Swapped(outside: "inside\n")
        let number = try swapped.outside().number
        var lock = try CatalogLock(of: try swapped.repository.root())
        var texts = ["inside\n", "written\n"]
        var count = 0
        // Under load a few hundred tries may all meet the link, so some more are allowed.
        for number in 0..<40_000 where number < 400 || count == 0 {
            let before = SourceFile(
                path: "wiki/playbooks/page.md", bytes: Array(texts[0].utf8))
            let edit = AtomicEdit(before, to: Array(texts[1].utf8))
            guard (try? edit.write(holding: &lock)) != nil else { continue }
            texts.swapAt(0, 1)
            count += 1
        }
        let outside = try swapped.outside()
        #expect(outside.number == number)
        #expect(outside.names == ["page.md"])
        #expect(count > 0)
    }
}
