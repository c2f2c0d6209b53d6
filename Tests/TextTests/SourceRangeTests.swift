import Testing
import Text

@Suite("Ranges of bytes")
struct SourceRangeTests {
    @Test(
        "Two ranges overlap when they share a byte, or are one empty range",
        arguments: [
            (0, 2, 2, 4, false), (0, 3, 2, 4, true), (2, 4, 0, 2, false), (2, 4, 0, 3, true),
            (0, 9, 3, 4, true), (3, 4, 0, 9, true), (3, 3, 3, 3, true), (3, 3, 3, 4, false),
            (3, 4, 4, 4, false), (2, 4, 3, 3, true), (0, 1, 5, 6, false), (1, 2, 1, 2, true),
        ])
    func overlaps(start: Int, end: Int, otherStart: Int, otherEnd: Int, expected: Bool) {
        let (range, other) = (SourceRange(start, end), SourceRange(otherStart, otherEnd))
        #expect(range.overlaps(other) == expected)
        #expect(other.overlaps(range) == expected)
    }

    @Test("A range contains its first byte and not its end")
    func contains() {
        let range = SourceRange(2, 4)
        #expect((0..<6).filter(range.contains) == [2, 3])
        #expect(!SourceRange(2, 2).contains(2))
    }

    @Test("Offsets are cut to 32 bits, and an end before the start to the start")
    func bounds() {
        #expect(SourceRange(-3, 5) == SourceRange(0, 5))
        #expect(SourceRange(7, 5) == SourceRange(7, 7))
        let last = Int(UInt32.max)
        #expect(SourceRange(1, last + 9).end == last)
        #expect(SourceRange(last + 1, last + 2) == SourceRange(last, last))
        #expect(SourceRange(2, 6).count == 4)
        #expect(SourceRange(2, 2).isEmpty && !SourceRange(2, 3).isEmpty)
    }

    @Test("Ranges are ordered by start, then by end")
    func order() {
        let ranges = [SourceRange(2, 9), SourceRange(1, 5), SourceRange(2, 3), SourceRange(1, 4)]
        #expect(
            ranges.sorted() == [
                SourceRange(1, 4), SourceRange(1, 5), SourceRange(2, 3), SourceRange(2, 9),
            ])
    }
}
