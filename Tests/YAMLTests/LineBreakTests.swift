import Foundation
import Testing
import YAML

@Suite("Line breaks and the byte order mark")
struct LineBreakTests {
    @Test("CRLF reads as LF does", arguments: Cases.names(in: Cases.own))
    func crlf(name: String) throws {
        let bytes = try Cases.bytes(Cases.own.appending(path: "\(name)/in.yaml"))
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        let unix = YAMLStream(reading: Array(text.utf8))
        let windows = YAMLStream(reading: Array(text.replacing("\n", with: "\r\n").utf8))
        #expect(Reading.json(windows) == Reading.json(unix))
        #expect(windows.problems.map(\.message) == unix.problems.map(\.message))
    }

    @Test("A byte order mark at the start is passed, and has no column")
    func mark() {
        #expect(Reading.json("\u{FEFF}a: b\nc: d\n") == Reading.json("a: b\nc: d\n"))
        #expect(Reading.json("\u{FEFF}") == "")
        #expect(Reading.json("\u{FEFF}---\na\n") == "\"a\"\n")
        #expect(Reading.rules("a: \u{FEFF}b\n") == ["yaml-refused"])
        #expect(Reading.rules("\u{FEFF}\u{FEFF}a\n") == ["yaml-refused"])
    }

    @Test(
        "A carriage return alone is refused, wherever it is",
        arguments: [
            "a\rb", "a: b\r", "\r", "'a\rb'", "# c\rd: e\n", "a: |\n  b\rc\n", "a\r\r\nb",
            "[a,\rb]",
        ])
    func lone(text: String) {
        #expect(Reading.rules(text).contains("yaml-refused"))
    }

    @Test(
        "What other readers take for a line break is refused",
        arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func separators(separator: String) {
        for text in [
            "a\(separator)b", "# c\(separator)d: e\n", "\"\(separator)\"", "a: |\n  \(separator)\n",
        ] {
            #expect(Reading.rules(text) == ["yaml-refused"])
        }
    }

    @Test(
        "A syntax error that only follows from a refused line break is not reported",
        arguments: ["\r", "\u{85}", "\u{2028}", "\u{2029}"])
    func following(separator: String) {
        for text in [
            "a: b\(separator)c: d\n", "a: b\(separator)c: d\(separator)e: f",
            "a: \"b\"\(separator)c: d\n", "- a\n- b: \(separator)  c: d\n",
            "a: [b]\(separator)c: d\n",
        ] {
            #expect(Set(Reading.rules(text)) == ["yaml-refused"], "\(text.debugDescription)")
        }
        #expect(
            Reading.rules("a: b\(separator)x\nc: [\n") == ["yaml-refused", "yaml-syntax"])
        #expect(Reading.rules("a: b: c \(separator)x\n") == ["yaml-syntax", "yaml-refused"])
    }
}
