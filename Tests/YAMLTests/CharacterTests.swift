import Text
import Testing
import YAML

@Suite("Characters (YAML 1.2.2 §5.1)")
struct CharacterTests {
    @Test("Of the control characters, only tab and line breaks are read")
    func controls() {
        for byte in UInt8(0)..<0x20 where ![0x09, 0x0A, 0x0D].contains(byte) {
            let stream = YAMLStream(reading: [0x61, byte, 0x62])
            let kind = YAMLProblem.Kind.encoding(.controlCharacter(Unicode.Scalar(byte)))
            #expect(stream.problems.map(\.kind) == [kind])
            #expect(stream.problems.first?.range.start == 1)
        }
        for scalar in 0x7F...0x9F where scalar != 0x85 {
            let text = "\"\(Character(Unicode.Scalar(UInt8(scalar))))\""
            #expect(Reading.rules(text) == ["encoding"], "\(scalar)")
        }
        for text in ["\u{FFFE}", "\u{FFFF}"] { #expect(Reading.rules("a\(text)") == ["encoding"]) }
        for text in ["\u{A0}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{10000}", "\u{10FFFF}"] {
            #expect(Reading.json(text) == "\"\(text)\"\n")
        }
    }

    static let malformed: [[UInt8]] = [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x80, 0x80],
        [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xE2, 0x82, 0x41], [0xED, 0xA0, 0x80],
        [0xED, 0xBF, 0xBF],
        [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98],
        [0xF4, 0x90, 0x80, 0x80],
        [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ]

    /// Overlong forms, surrogates, beyond U+10FFFF, cut short: around each edge of the blocks.
    @Test("Bytes that are not UTF-8 are found at any offset", arguments: malformed)
    func notUTF8(sequence: [UInt8]) {
        for before in Array(0...20) + Array(240...275) + Array(505...520) {
            for after in [0, 1, 7, 8, 300] {
                let bytes =
                    [UInt8](repeating: 0x61, count: before) + sequence
                    + [UInt8](repeating: 0x61, count: after)
                let problems = YAMLStream(reading: bytes).problems
                #expect(problems.first?.kind == .encoding(.notUTF8))
                #expect(problems.first?.range.start == before)
            }
        }
    }

    @Test(
        "Text that is UTF-8 is read at any offset",
        arguments: ["é", "€", "😀", "\u{D7FF}", "\u{10FFFF}"])
    func wellFormed(text: String) {
        for before in Array(0...20) + Array(240...275) + Array(505...520) {
            let word = String(repeating: "a", count: before) + text + "b"
            #expect(Reading.scalar(word) == word)
        }
    }

    @Test(
        "UTF-16 and UTF-32 are named",
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x61], "UTF-16"),
            ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"),
        ] as [([UInt8], String)])
    func otherEncodings(bytes: [UInt8], name: String) {
        #expect(
            YAMLStream(reading: bytes).problems.map(\.kind) == [.encoding(.otherEncoding(name))])
    }

    @Test("A file that is no text costs a bounded number of problems")
    func many() {
        let stream = YAMLStream(reading: [UInt8](repeating: 0x01, count: 100_000))
        #expect(stream.problems.count < 1000)
        #expect(stream.nodes.isEmpty)
    }

    @Test("What is no text is found after any number of refused characters")
    func afterRefused() {
        let bytes = [UInt8](repeating: 0x0D, count: 5000) + [0xFF]
        let stream = YAMLStream(reading: bytes)
        #expect(stream.problems.last?.kind == .encoding(.notUTF8))
        #expect(stream.nodes.isEmpty)
    }
}
