import Foundation
import Markdown
import Testing

@Suite("Documents")
struct DocumentTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Documents")

    @Test(
        "A page is read as its outline says; WARDEN_RECORD=1 writes the outlines anew",
        arguments: ["playbook", "nesting", "hostile"])
    func outline(name: String) throws {
        let page = Self.folder.appendingPathComponent("\(name).md")
        let golden = Self.folder.appendingPathComponent("\(name).outline")
        let found = MarkdownTests.outline(
            of: MarkdownDocument(reading: [UInt8](try Data(contentsOf: page))))
        if ProcessInfo.processInfo.environment["WARDEN_RECORD"] != nil {
            try Data(found.utf8).write(to: golden)
            Issue.record("recorded \(golden.lastPathComponent)")
        }
        let expected = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
        #expect(found == expected)
    }
}
