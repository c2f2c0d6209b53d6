import Text
import Testing

@Suite("Lines and columns")
struct LineTableTests {
    @Test(
        "An offset has a line, and a column in Unicode scalars",
        arguments: [
            ("", 0, 1, 1), ("a", 0, 1, 1), ("a", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1),
            ("é€😀x", 9, 1, 4), ("a\n", 2, 2, 1), ("a\n\n", 2, 2, 1), ("\u{FEFF}ab", 4, 1, 2),
            ("\u{FEFF}", 0, 1, 1), ("a", 99, 1, 2), ("a", -5, 1, 1),
        ])
    func position(text: String, offset: Int, line: Int, column: Int) {
        let found = LineTable(Array(text.utf8)).position(of: offset)
        #expect(found.line == line)
        #expect(found.column == column)
        #expect(found.offset == min(max(offset, 0), text.utf8.count))
    }

    @Test(
        "A line's range leaves its line break out",
        arguments: [
            ("a\nbc\n", 2, 2, 4), ("a\r\nbc", 1, 0, 1), ("\r\n", 1, 0, 0), ("a\n", 2, 2, 2),
            ("a", 7, 1, 1), ("a", 0, 1, 1), ("a\r", 1, 0, 2), ("\u{FEFF}a\n", 1, 3, 4),
        ])
    func lineRange(text: String, line: Int, start: Int, end: Int) {
        let found = LineTable(Array(text.utf8)).range(ofLine: line)
        #expect(found == SourceRange(start, end))
    }
}
