import CommandLine
import Secrets
import Testing

@testable import garden

@Suite("The manual page")
struct ManualPageTests {
    @Test("It holds the whole tree and the sections that were handed in")
    func golden() throws {
        let page = ManualPage(
            of: Garden.command, version: "1.0", date: "2026-11-24",
            sections: [
                ReferenceSection("Exit status", [.definition("0", "No plant is thirsty.")]),
                ReferenceSection(
                    "Files",
                    [
                        .paragraph("A plant's file is `garden/rose-1.txt`, and tells its status."),
                        .paragraph(
                            ".hidden files, naïve back\\slashes and 'quotes' stay as written."),
                        .literal("status: sprout\n\n  -- \"notes\"\n.end"),
                    ]),
                ReferenceSection("See also", [.paragraph("rake(1)")]),
            ])
        try Golden.expect(page.text, named: "manual-page.1", at: #_sourceLocation)
    }

    @Test("A tool without commands has a page too")
    func simple() {
        let tool = Command(
            "rake", summary: "Rake leaves.",
            operands: [Operand(optional: "bed", .text, help: "The bed").declaration])
        let text = ManualPage(of: tool, version: "2").text
        #expect(text.contains("\n.SH \"OPTIONS\"\n"))
        #expect(text.contains("\n\\fBrake\\fR \\fI[<bed>]\\fR [\\fIoptions\\fR]\n"))
        #expect(!text.contains("COMMANDS"))
    }
}
