import Testing
import Text

@Suite("Searches in bytes")
struct SearchTests {
    private static let few = Array("ab \t\n\r#:".utf8)

    /// Bytes of every length from none to some words.
    private static func samples(_ seed: UInt64) -> [[UInt8]] {
        var random = SplitMix(state: seed)
        return (0..<600).map { random.bytes($0 % 40, of: few) }
    }

    /// The first offset from `start` on at which `passes`, or `end`.
    private func first(
        in bytes: [UInt8], from start: Int, before end: Int, where passes: (UInt8) -> Bool
    ) -> Int {
        (start..<end).first { passes(bytes[$0]) } ?? end
    }

    @Test("A byte is found where a loop finds it")
    func byteSearch() {
        for bytes in Self.samples(3) {
            for start in stride(from: 0, through: bytes.count, by: 3) {
                let found = bytes.span.offset(of: UInt8(ascii: "#"), from: start)
                #expect(
                    found == first(in: bytes, from: start, before: bytes.count) { $0 == 0x23 })
                let lineEnd = bytes.span.lineEnd(from: start)
                #expect(
                    lineEnd
                        == first(in: bytes, from: start, before: bytes.count) {
                            $0 == 0x0A || $0 == 0x0D
                        })
            }
        }
    }

    @Test("A search in a range ends at its end")
    func rangeSearch() {
        for bytes in Self.samples(4) {
            for start in stride(from: 0, through: bytes.count, by: 3) {
                for end in stride(from: start, through: bytes.count, by: 5) {
                    let found = bytes.span.offset(of: UInt8(ascii: ":"), from: start, before: end)
                    #expect(found == first(in: bytes, from: start, before: end) { $0 == 0x3A })
                    let blankEnd = bytes.span.blankEnd(from: start, before: end)
                    #expect(
                        blankEnd
                            == first(in: bytes, from: start, before: end) {
                                $0 != 0x20 && $0 != 0x09
                            })
                    let trimmedEnd = bytes.span.trimmedEnd(from: start, before: end)
                    let last = bytes[start..<end].lastIndex { $0 != 0x20 && $0 != 0x09 }
                    #expect(trimmedEnd == last.map { $0 + 1 } ?? start)
                }
            }
        }
    }

    @Test("A start after the end is returned as it is")
    func emptyRange() {
        let bytes = Array("a:b:c:d:e:f".utf8)
        let offsets = [(5, 2), (11, 11)].map { start, end in
            bytes.span.offset(of: UInt8(ascii: ":"), from: start, before: end)
        }
        #expect(offsets == [5, 11])
    }

    @Test(
        "A text is found in one range, its case counts",
        arguments: [
            ("a--b-->c", 0, 8, 4), ("a--b-->c", 0, 6, nil), ("a--b-->c", 5, 8, nil),
            ("-->", 0, 3, 0), ("", 0, 0, nil), ("--", 0, 2, nil), ("---->", 0, 5, 2),
        ] as [(String, Int, Int, Int?)])
    func textSearch(text: String, start: Int, end: Int, expected: Int?) {
        let found = Array(text.utf8).span.offset(of: "-->", from: start, before: end)
        #expect(found == expected)
    }

    @Test(
        "A text is held only where all of it is",
        arguments: [
            ("https:", 0, 6, true), ("https:", 0, 5, false), ("Https:", 0, 6, false),
            ("https:", -1, 6, false), ("Example", 8, 15, true), ("example", 8, 15, false),
            ("", 15, 15, true), ("", 16, 15, false),
        ])
    func holding(text: String, offset: Int, end: Int, expected: Bool) {
        let isHeld = Array("https://Example".utf8).span.holds(text, at: offset, before: end)
        #expect(isHeld == expected)
    }

    @Test(
        "A text in small letters is held in any case",
        arguments: [
            ("example", 8, 15, true), ("example", 8, 14, false), ("https://e", 0, 15, true),
            ("https://f", 0, 15, false), ("https", -1, 15, false), ("[", 16, 17, false),
        ])
    func holdingAnyCase(text: String, offset: Int, end: Int, expected: Bool) {
        let isHeld = Array("https://Example {".utf8).span
            .holds(anyCaseOf: text, at: offset, before: end)
        #expect(isHeld == expected)
    }

    @Test("Bytes equal a text of as many bytes")
    func equality() {
        let texts = ["Example", "Exampl", "Examples", "example", ""]
        #expect(
            texts.map { Array("Example".utf8).span.equals($0) } == [true]
                + Array(repeating: false, count: 4))
        let isEmpty = Array("".utf8).span.equals("")
        #expect(isEmpty)
    }

    @Test("A text without bytes is nowhere")
    func emptyText() {
        let found = Array("abc".utf8).span.offset(of: "", from: 0, before: 3)
        #expect(found == nil)
    }

    @Test("Bytes are compared as a loop compares them")
    func comparison() {
        var random = SplitMix(state: 6)
        for size in 0..<400 {
            let one = random.bytes(size % 20, of: [0x61, 0x62])
            var other = size % 3 == 0 ? one : random.bytes(size % 19, of: [0x61, 0x62])
            if size % 4 == 0, !other.isEmpty { other[other.count - 1] ^= 0x80 }
            if size % 5 == 0 { other.append(0x61) }
            let (isEqual, precedes) = (one.span.equals(other.span), one.span.precedes(other.span))
            #expect(isEqual == (one == other))
            #expect(precedes == one.lexicographicallyPrecedes(other))
        }
        let (composed, decomposed) = (Array("caf\u{E9}".utf8), Array("cafe\u{301}".utf8))
        let isEqual = composed.span.equals(decomposed.span)
        #expect(!isEqual)
    }
}
