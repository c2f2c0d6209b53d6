import Testing

@testable import Commands

@Suite("Text that is safe to print")
struct VisibleTextTests {
    @Test("What is put into a text of warden's own is escaped, and on one line")
    func interpolation() {
        let hostile = "a\u{1B}[2J\u{202E}b\r\nc\td\u{200B}"
        let line = "a\\u{001B}[2J\\u{202E}b  c d\\u{200B}"
        let text: VisibleText = "x\n\(hostile)\n"
        #expect(text.printed == "x\n\(line)\n")
        #expect(VisibleText.line(hostile).printed == line)
        let again: VisibleText = "\(text)"
        #expect(again.printed == text.printed)
    }

    @Test("A block keeps its lines, a document its tabs too")
    func blocks() {
        let text = "a\r\n\tb\rc\u{7F}\n"
        #expect(VisibleText.block(text).printed == "a\\u{000D}\n    b\\u{000D}c\\u{007F}\n")
        #expect(VisibleText.document(text).printed == "a\n\tb\nc\\u{007F}\n")
    }

    @Test("Colour goes around a text, but not around the spaces after it")
    func colour() {
        let style = TextStyle(isColored: true, width: nil, height: nil)
        #expect(style.paint("ab  ", .bad).printed == "\u{1B}[1;31mab\u{1B}[0m  ")
        #expect(style.paint("ab", .plain).printed == "ab")
        #expect(style.paint("  ", .bad).printed == "  ")
        #expect(TextStyle.plain.paint("ab", .bad).printed == "ab")
    }
}
