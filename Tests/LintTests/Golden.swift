import Foundation
import Testing

/// Texts that a person has read, each in a file.
enum Golden {
    /// Compares `text` with the file.
    ///
    /// With `WARDEN_RECORD=1` the file is written instead, and the test fails.
    static func expect(
        _ text: String, in file: URL, at location: SourceLocation = #_sourceLocation
    ) throws {
        let name = file.lastPathComponent
        if ProcessInfo.processInfo.environment["WARDEN_RECORD"] == "1" {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(name)", sourceLocation: location)
        }
        let recorded = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
        let isSame = text == recorded
        #expect(isSame, "\(name) differs; WARDEN_RECORD=1 writes it", sourceLocation: location)
    }
}
