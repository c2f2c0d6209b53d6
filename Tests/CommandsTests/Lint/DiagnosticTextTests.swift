import Secrets
import Diagnostics
import Text
import Testing

@testable import Commands

@Suite("Diagnostics as text")
struct DiagnosticTextTests {
    /// A source with `⟦` and `⟧` around the range, and what is shown of it below the place.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let source: String
        let shown: [String]
    }

    static let cases = [
        Case(
            testDescription: "a word", source: "id: ⟦key⟧\n",
            shown: ["1 | id: key", "  |     ^^^"]),
        Case(
            testDescription: "nothing, between two letters", source: "id: k⟦⟧ey\n",
            shown: ["1 | id: key", "  |      ^"]),
        Case(
            testDescription: "nothing, at the end of a line", source: "id:⟦⟧\n",
            shown: ["1 | id:", "  |    ^"]),
        Case(
            testDescription: "nothing, at the end of the file", source: "id: key\n⟦⟧",
            shown: ["2 |", "  | ^"]),
        Case(
            testDescription: "two lines", source: "a: ⟦1\n  b⟧: 2\n",
            shown: ["1 | a: 1", "  |    ^", "2 |   b: 2", "  |   ^"]),
        Case(
            testDescription: "many lines",
            source: "\n\n\n\n\n\n\n\n⟦first\nsecond\n  \tthird⟧ part\n",
            shown: ["9  | first", "   | ^^^^^", "...", "11 |       third part", "   |       ^^^^^"]),
        Case(
            testDescription: "a line with its break", source: "⟦a: 1\n⟧b: 2\n",
            shown: ["1 | a: 1", "  | ^^^^"]),
        Case(
            testDescription: "wide characters", source: "鍵: ⟦値段⟧ x\n",
            shown: ["1 | 鍵: 値段 x", "  |     ^^^^"]),
        Case(
            testDescription: "a combining mark", source: "e\u{301}: ⟦y⟧\n",
            shown: ["1 | e\u{301}: y", "  |    ^"]),
        Case(
            testDescription: "tabs", source: "\ta\t⟦b\tc⟧\n",
            shown: ["1 |     a    b    c", "  |          ^^^^^^"]),
        Case(
            testDescription: "what hides", source: "a⟦\u{202E}⟧b\n",
            shown: ["1 | a\\u{202E}b", "  |  ^^^^^^^^"]),
        Case(
            testDescription: "CRLF", source: "a: ⟦1\r\n⟧b: 2\r\n",
            shown: ["1 | a: 1", "  |    ^"]),
        Case(
            testDescription: "a byte order mark", source: "\u{FEFF}⟦id⟧: key\n",
            shown: ["1 | id: key", "  | ^^"]),
    ]

    @Test("The source line is shown with carets under the range", arguments: cases)
    func excerpt(_ example: Case) {
        let parts = example.source.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "⟦" || $0 == "⟧" })
        let (before, marked) = (parts[0].utf8.count, parts[1].utf8.count)
        let file = SourceFile(path: "catalog/a.yaml", bytes: Array(parts.joined().utf8))
        let text = DiagnosticText(style: .plain).text(of: [
            Diagnostic(
                rule: .unknownField, file: file,
                range: SourceRange(before, before + marked), message: "wrong")
        ])
        let lines = text.printed.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.dropFirst(3).dropLast(2).map(String.init) == example.shown)
    }

    @Test("A long line is shown around the range, with the carets under it")
    func longLine() {
        let source =
            String(repeating: "x", count: 300) + "HERE" + String(repeating: "y", count: 300)
        let file = SourceFile(path: "catalog/a.yaml", bytes: Array(source.utf8))
        let text = DiagnosticText(style: .plain).text(of: [
            Diagnostic(
                rule: .unknownField, file: file,
                range: SourceRange(300, 304), message: "wrong")
        ])
        let lines = text.printed.split(separator: "\n").map(Array.init)
        #expect(lines.allSatisfy { $0.count <= 80 })
        let carets = lines[4].indices.filter { lines[4][$0] == "^" }
        #expect(String(carets.map { lines[3][$0] }) == "HERE")
    }
}
