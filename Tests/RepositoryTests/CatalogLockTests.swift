import Foundation
import Testing

@testable import Repository

@Suite("The lock on the catalog")
struct CatalogLockTests {
    @Test("Only one writer holds it, it leaves nothing behind, and the next one gets it")
    func excludes() throws {
        let repository = try EditedRepository()
        let lock = try CatalogLock(of: repository.root)
        let problem = #expect(throws: WriteProblem.self) {
            try CatalogLock(of: repository.root, patience: 100)
        }
        #expect(
            problem?.message
                == "another program is writing to `catalog/`, and holds its lock")
        lock.release()
        try CatalogLock(of: repository.root, patience: 0).release()
        #expect(try repository.names() == ["key.yaml"])
    }

    @Test("A writer waits for another one")
    func waits() throws {
        let repository = try EditedRepository()
        let lock = try CatalogLock(of: repository.root)
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.15)
            lock.release()
        }
        try CatalogLock(of: repository.root, patience: 10_000).release()
    }
}
