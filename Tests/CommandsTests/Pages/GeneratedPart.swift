import Foundation
import Testing

/// A part of a page that is made from the source: it stands between two comments.
struct GeneratedPart {
    let page: String
    let name: String

    /// Expects the part to be `text`; with WARDEN_RECORD=1 it is written anew, and the test fails.
    func expect(_ text: String) throws {
        let file = TestFolders.repository.appending(path: page)
        let contents = try String(contentsOf: file, encoding: .utf8)
        let begin = "<!-- \(name): begin -->\n"
        let end = "<!-- \(name): end -->"
        let start = try #require(contents.range(of: begin)).upperBound
        let stop = try #require(contents.range(of: end)).lowerBound
        let wanted = "\n\(text)\n"
        if ProcessInfo.processInfo.environment["WARDEN_RECORD"] == "1" {
            try contents.replacingCharacters(in: start..<stop, with: wanted)
                .write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name) in \(page)")
        }
        #expect(
            contents[start..<stop] == wanted, "\(page) is out of date; WARDEN_RECORD=1 renews it")
    }
}
