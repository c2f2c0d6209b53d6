import Testing
import Text

@Suite("Eight bytes at a time")
struct WordTests {
    /// Bytes at the edges of what the tests tell apart.
    private static let edges: [UInt8] = [
        0x00, 0x01, 0x08, 0x09, 0x0A, 0x0B, 0x0D, 0x1F, 0x20, 0x21, 0x39, 0x3A, 0x3B, 0x7E, 0x7F,
        0x80, 0x81, 0xBA, 0xFF,
    ]

    /// Words of such bytes, and of any.
    private static func samples(_ seed: UInt64) -> [[UInt8]] {
        var random = SplitMix(state: seed)
        return (0..<5000).map { _ in random.bytes(8, of: edges) }
    }

    /// The indices of the bytes that are marked.
    private func indices(of marks: UInt64) -> [Int] {
        (0..<8).filter { marks >> UInt64(8 * $0 + 7) & 1 == 1 }
    }

    private func indices(in bytes: [UInt8], where passes: (UInt8) -> Bool) -> [Int] {
        bytes.indices.filter { passes(bytes[$0]) }
    }

    @Test("The first byte is in the lowest bits")
    func loading() {
        let bytes: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
        let whole = [0, 2].map { Word(bytes.span, at: $0).bits }
        #expect(whole == [0x0807_0605_0403_0201, 0x0A09_0807_0605_0403])
        let last = [3, 9].map { Word(bytes.span, lastFrom: $0).bits }
        #expect(last == [0x000A_0908_0706_0504, 0x0A])
        let filled = [2, 7, 10].map { Word(bytes.span, at: $0, filledWith: 0x20).bits }
        #expect(filled == [0x0A09_0807_0605_0403, 0x2020_2020_200A_0908, 0x2020_2020_2020_2020])
    }

    @Test("A filled word of fewer than eight bytes has them all")
    func fewBytes() {
        let words = (0..<8).map { count in
            Word(Array([UInt8](1...7)[..<count]).span, at: 0, filledWith: 0xFF).bits
        }
        #expect(words[0] == UInt64.max)
        #expect(words[3] == 0xFFFF_FFFF_FF03_0201)
        #expect(words[7] == 0xFF07_0605_0403_0201)
    }

    @Test("Exact tests agree with a loop over the bytes")
    func exactTests() {
        for bytes in Self.samples(1) {
            let word = Word(bytes.span, at: 0)
            for byte in Self.edges {
                #expect(
                    indices(of: word.different(from: byte))
                        == indices(in: bytes) { $0 != byte })
            }
            for low in [UInt8(0x00), 0x0A, 0x3A, 0x7F] {
                #expect(
                    indices(of: word.ascii(from: low))
                        == indices(in: bytes) { $0 >= low && $0 < 0x80 })
            }
            #expect(
                indices(of: word.ascii(from: 0x21, through: 0x39))
                    == indices(in: bytes) { (0x21...0x39).contains($0) })
            #expect(
                indices(of: word.ascii(from: 0x0A, through: 0x7E))
                    == indices(in: bytes) { (0x0A...0x7E).contains($0) })
        }
    }

    @Test("The lowest mark of the other tests is right")
    func firstMarks() {
        for bytes in Self.samples(2) {
            let word = Word(bytes.span, at: 0)
            for byte in Self.edges {
                #expect(first(word.equal(to: byte)) == bytes.firstIndex(of: byte))
            }
            let notPlain = bytes.firstIndex { byte in
                !(0x20...0x7E).contains(byte) && byte != 0x09 && byte != 0x0A
            }
            #expect(first(Word.top(word.notPlain)) == notPlain)
        }
    }

    private func first(_ marks: UInt64) -> Int? { marks == 0 ? nil : Word.first(marks) }
}
