import Foundation
import Testing

/// Texts that a person has read, each in a file of `Tests/CommandLineTests/Golden`.
enum Golden {
    /// Compares `text` with the file named `name`.
    ///
    /// With `WARDEN_RECORD=1` the file is written instead, and the test fails.
    static func expect(_ text: String, named name: String, at location: SourceLocation) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["WARDEN_RECORD"] == "1" {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(name)", sourceLocation: location)
        }
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text == expected, "\(name) differs", sourceLocation: location)
    }
}
