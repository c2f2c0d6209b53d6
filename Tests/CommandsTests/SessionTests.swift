import Foundation
import Testing

@Suite("Sessions")
struct SessionTests {
    private static let folder = TestFolders.tests.appending(path: "Sessions")

    static let names: [String] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted()
    }()

    @Test("There are sessions")
    func exist() {
        #expect(Self.names.count >= 8)
    }

    @Test("What comes back is what the session says", arguments: names)
    func session(name: String) throws {
        let file = Self.folder.appending(path: name)
        let expected = try String(contentsOf: file, encoding: .utf8)
        let actual = try Session.play(expected)
        if ProcessInfo.processInfo.environment["WARDEN_RECORD"] == "1" {
            try actual.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name)")
        }
        #expect(actual == expected, "\(name) differs; WARDEN_RECORD=1 records it anew")
    }
}
