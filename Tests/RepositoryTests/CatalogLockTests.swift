import Foundation
import Testing

@testable import Repository

@Suite("The lock on the catalog")
struct CatalogLockTests {
    @Test("Only one writer holds it, it leaves nothing behind, and the next one gets it")
    func excludes() throws {
        let repository = try EditedRepository()
        do {
            let lock = try CatalogLock(of: repository.root)
            let problem = #expect(throws: WriteProblem.self) {
                _ = try CatalogLock(of: repository.root, patience: 100)
            }
            #expect(
                problem?.message
                    == "another program is writing to `catalog/`, and holds its lock")
            _ = consume lock
        }
        _ = try CatalogLock(of: repository.root, patience: 0)
        #expect(try repository.names() == ["key.yaml"])
    }

    @Test("A writer waits for another one")
    func waits() throws {
        let repository = try EditedRepository()
        let root = repository.root
        let isHeld = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            let lock = try? CatalogLock(of: root)
            isHeld.signal()
            Thread.sleep(forTimeInterval: 0.15)
            _ = consume lock
        }
        isHeld.wait()
        _ = try CatalogLock(of: root, patience: 10_000)
    }
}
