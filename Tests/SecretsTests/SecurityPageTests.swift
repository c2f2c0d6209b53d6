import Effort
import Foundation
import Secrets
import Testing

@testable import Specimens

/// `wiki/Security.md` holds the figures that these tests measure.
///
/// They count all cases that `WARDEN_THOROUGH=1` makes. With it, `WARDEN_RECORD=1` writes them
/// anew, and fails, so that no one takes a recording for a check.
@Suite struct SecurityPageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let page = root.appending(path: "wiki/Security.md")
    private static let opening = "<!-- figures: recorded by a test -->\n"
    private static let closing = "<!-- end of figures -->\n"

    @Test func theFiguresAreThoseOfToday() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let start = try #require(text.range(of: Self.opening))
        let end = try #require(text.range(of: Self.closing))
        let figures = Self.figures()
        let recorded = text[start.upperBound..<end.lowerBound]
        if !Effort.isThorough {
            // Fewer values were made; what they were made of is the same.
            #expect(Self.names(in: String(recorded)) == Self.names(in: figures))
        } else if ProcessInfo.processInfo.environment["WARDEN_RECORD"] != nil {
            let recorded = text[..<start.upperBound] + figures + text[end.lowerBound...]
            try String(recorded).write(to: Self.page, atomically: true, encoding: .utf8)
            Issue.record("recorded \(Self.page.lastPathComponent)")
        } else {
            #expect(recorded == figures)
        }
    }

    /// No value stands whole in the page, in the scanner, or in its tests.
    @Test(arguments: ["wiki/Security.md", "Sources/Secrets", "Tests/SecretsTests"])
    func theRepositoryHoldsNoValue(path: String) throws {
        let place = Self.root.appending(path: path)
        let files = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        for file in path.hasSuffix(".md") ? [place] : try #require(files) {
            let found = SecretScanner.scan([UInt8](try Data(contentsOf: file)))
            #expect(found.isEmpty, "\(file.lastPathComponent): \(found)")
        }
    }

    /// What stands in the first column of the tables.
    private static func names(in figures: String) -> [Substring] {
        figures.split(separator: "\n").compactMap { $0.split(separator: "|").first }
    }

    private static func figures() -> String {
        var recalls: [String: (made: Int, found: Int)] = [:]
        for recall in Recall.all {
            recalls[recall.format, default: (0, 0)].made += recall.made
            recalls[recall.format, default: (0, 0)].found += recall.made - recall.missed.count
        }
        let found = recalls.sorted { $0.key.lowercased() < $1.key.lowercased() }
            .map { "| \($0.key) | \($0.value.found)/\($0.value.made) |\n" }
        let alarms = FalseAlarms.all
            .map { "| \($0.kind) | \($0.alarms.count)/\($0.made) |\n" }
        return "\n| Format | Found |\n|---|---|\n" + found.joined()
            + "\n| Lines without a secret, full of | False alarms |\n|---|---|\n" + alarms.joined()
            + "\n"
    }
}
