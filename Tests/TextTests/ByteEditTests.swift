import Testing
import Text

@Suite("Edits of bytes")
struct ByteEditTests {
    private func edited(_ text: String, _ edits: [(Int, Int, String)]) -> String {
        let edits = edits.map { ByteEdit(SourceRange($0.0, $0.1), $0.2) }
        return String(decoding: ByteEdit.apply(edits, to: Array(text.utf8)), as: UTF8.self)
    }

    @Test("A range is replaced, removed or filled, and nothing else changes")
    func one() {
        #expect(edited("abcdef", []) == "abcdef")
        #expect(edited("abcdef", [(2, 4, "XYZ")]) == "abXYZef")
        #expect(edited("abcdef", [(2, 4, "")]) == "abef")
        #expect(edited("abcdef", [(3, 3, "-")]) == "abc-def")
        #expect(edited("", [(0, 0, "x")]) == "x")
        #expect(edited("aé\r\n", [(1, 3, "è")]) == "aè\r\n")
    }

    @Test("Edits in any order mean offsets in the bytes as they were")
    func several() {
        let edits = [(4, 6, "E"), (0, 1, "long"), (2, 2, "+")]
        #expect(edited("abcdef", edits) == "longb+cdE")
        #expect(edited("abcdef", edits.reversed()) == "longb+cdE")
        // An insertion before a replacement that begins at the same offset.
        #expect(edited("abc", [(1, 2, "B"), (1, 1, "+")]) == "a+Bc")
    }

    @Test("What is beyond the end is cut to it")
    func beyond() {
        #expect(edited("abc", [(2, 99, "X")]) == "abX")
        #expect(edited("abc", [(50, 99, "X")]) == "abcX")
    }
}
