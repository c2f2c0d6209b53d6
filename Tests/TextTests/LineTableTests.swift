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

    @Test("Bytes that are not UTF-8 count as a column unless they look like a continuation")
    func notUTF8() {
        let table = LineTable([0xFF, 0x80, 0x61, 0x0A, 0xC3, 0x28])
        #expect(table.position(of: 3).column == 3)
        #expect(table.position(of: 5) == SourcePosition(line: 2, column: 2, offset: 5))
        #expect(table.count == 2)
    }

    @Test("A carriage return alone ends no line")
    func loneReturn() {
        let table = LineTable(Array("a\rb\nc".utf8))
        #expect(table.count == 2)
        #expect(table.position(of: 2) == SourcePosition(line: 1, column: 3, offset: 2))
        #expect(table.range(ofLine: 1) == SourceRange(0, 3))
    }

    @Test("Lines begin where a loop over the bytes finds them")
    func starts() {
        var random = SplitMix(state: 5)
        for size in 0..<300 {
            let bytes = random.bytes(size, of: Array("a\n\r".utf8))
            let starts = LineStarts(bytes.span)
            let expected = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
            #expect(starts.count == expected.count)
            #expect((0..<starts.count).map(starts.start(ofLine:)) == expected)
            #expect(starts.start(ofLine: starts.count) == size + 1)
            for offset in 0...size {
                let line = bytes[..<offset].count { $0 == 0x0A }
                #expect(starts.line(at: offset) == line)
                #expect(starts.start(ofLineAt: offset) == expected[line])
                let next = line + 1 < expected.count ? expected[line + 1] : size + 1
                #expect(starts.start(ofLineAfter: offset) == next)
            }
        }
    }
}
