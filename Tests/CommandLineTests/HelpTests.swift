import CommandLine
import Secrets
import Testing

@testable import garden

@Suite("Help")
struct HelpTests {
    @Test(
        "It is set in the width of the terminal",
        arguments: ["garden", "garden plant list", "garden plant show", "garden water"],
        [40, 60, 80, 100])
    func golden(line: String, width: Int) throws {
        let help = Garden.command.help(for: ParsingTests.words(line), width: width)
        let name = line.split(separator: " ").joined(separator: "-")
        try Golden.expect(help.text(), named: "help-\(name)-\(width).txt", at: #_sourceLocation)
        let literal = Set(Garden.command.examples.map { "  " + $0.line })
        for line in help.text().split(separator: "\n") where !literal.contains(String(line)) {
            #expect(line.count <= width, "\(line)")
        }
    }

    @Test("It has no width that it cannot be set in", arguments: [Int.min, -1, 0, 1, 20, Int.max])
    func widths(width: Int) {
        let help = Garden.command.help(for: ["garden", "water"], width: width)
        #expect(help.lines.count > 10)
    }

    @Test("A path that names no command has the help of the last one that it names")
    func unknown() {
        let help = Garden.command.help(for: ["garden", "plant", "bogus", "show"], width: 80)
        #expect(help == Garden.command.help(for: ["garden", "plant"], width: 80))
    }

    @Test("The tool's own help ends with the sections that were handed in")
    func sections() {
        let sections = [
            ReferenceSection(
                "Exit status",
                [.definition("0", "No plant is thirsty."), .definition("1", "One is.")]),
            ReferenceSection(
                "Files",
                [.paragraph("A plant has a file of its own."), .literal("status: sprout")]),
        ]
        let help = Garden.command.help(for: ["garden"], width: 24, sections: sections).text()
        let expected = """

            Exit status:
              0
                      No plant is
                      thirsty.
              1
                      One is.

            Files:
              A plant has a file of
              its own.
              status: sprout

            """
        #expect(help.contains(expected))
        let below = Garden.command.help(for: ["garden", "water"], width: 24, sections: sections)
        #expect(below == Garden.command.help(for: ["garden", "water"], width: 24))
    }

    @Test("Its pieces say what they are")
    func styled() {
        let help = Garden.command.help(for: ["garden", "manual"], width: 80)
        let text = help.text { style, text in style == .heading ? "[\(text)]" : text }
        #expect(text.contains("[Usage:]\n  garden manual [options]\n"))
    }
}
