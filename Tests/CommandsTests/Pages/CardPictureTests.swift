import Foundation
import Testing

/// The picture that the README shows is made of what is printed.
@Suite("The picture of a card")
struct CardPictureTests {
    @Test("It shows the first part of a card, with its colours")
    func picture() throws {
        let words = ["route", "show", "openrouter-llm-connect"]
        let card = WardenRun(words, in: TestFolders.repository.path, width: 92).output
        let lines = card.split(separator: "\n", omittingEmptySubsequences: false)
        let end = try #require(lines.firstIndex { $0.contains("About") })
        let picture = TerminalPicture(
            command: (["warden"] + words).joined(separator: " "), lines: Array(lines[..<(end - 1)]))
        let file = TestFolders.repository.appending(path: "wiki/card.svg")
        if ProcessInfo.processInfo.environment["WARDEN_RECORD"] == "1" {
            try picture.svg.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded wiki/card.svg")
        }
        let recorded = try String(contentsOf: file, encoding: .utf8)
        #expect(recorded == picture.svg, "wiki/card.svg is out of date; WARDEN_RECORD=1 renews it")
    }
}
