import JSON
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    private func compact(_ value: JSONValue) -> String {
        String(decoding: value.document(.compact), as: UTF8.self)
    }

    @Test(
        "What is not seen is escaped; all else is written as it is",
        arguments: [
            ("plain", #""plain""#), ("", #""""#), ("a\"b\\c/", #""a\"b\\c/""#),
            ("\n\r\t", #""\n\r\t""#), ("\0\u{1B}[31m\u{7F}", #""\u0000\u001b[31m\u007f""#),
            ("\u{80}\u{9B}\u{9F}\u{A0}", "\"\\u0080\\u009b\\u009f\u{A0}\""),
            ("\u{202E}\u{2066}\u{200F}\u{61C}", #""\u202e\u2066\u200f\u061c""#),
            ("\u{200B}\u{FEFF}\u{2060}\u{2028}", #""\u200b\ufeff\u2060\u2028""#),
            ("\u{E0041}", #""\udb40\udc41""#), ("\u{1D173}", #""\ud834\udd73""#),
            ("\u{FFF0}", #""\ufff0""#), ("é € 😀 漢", #""é € 😀 漢""#),
        ])
    func escapes(text: String, expected: String) {
        #expect(compact(.string(text)) == expected + "\n")
    }

    @Test("Every hidden character's first byte is looked at closely")
    func hiddenCharacters() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isC0OrC1 = value < 0x20 || (0x7F...0x9F).contains(value)
            let isFormat = scalar.properties.generalCategory == .format && !isVisibleFormat(value)
            guard isC0OrC1 || isFormat else { continue }
            let written = JSONValue.string(String(scalar)).document(.compact)
            let raw = [UInt8(ascii: "\"")] + Array(String(scalar).utf8) + Array("\"\n".utf8)
            #expect(written != raw, "U+\(String(value, radix: 16)) must not be raw")
        }
    }

    /// Format characters (Unicode Cf) that are drawn, or that scripts need to be read at all.
    private func isVisibleFormat(_ value: UInt32) -> Bool {
        switch value {
        case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: true
        case 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
        default: false
        }
    }

    @Test("Keys are sorted and a null is kept")
    func sortedKeys() {
        let value: JSONValue = [
            "b": .null, "a": .array([.int(1), .bool(true)]), "c": .object([]), "_": .array([]),
        ]
        #expect(compact(value) == #"{"_":[],"a":[1,true],"b":null,"c":{}}"# + "\n")
        let indented = """
            {
              "_": [],
              "a": [
                1,
                true
              ],
              "b": null,
              "c": {}
            }

            """
        #expect(
            String(decoding: value.document(.indented), as: UTF8.self) == indented
        )
    }

    @Test("A rendered part reads as if it were written there")
    func verbatim() {
        let part: JSONValue = ["x": .array([.int(1)])]
        let whole: JSONValue = ["list": .array([part])]
        let pieces: JSONValue = [
            "list": .array([.verbatim(part.rendered(atDepth: 2))])
        ]
        #expect(
            whole.document(.indented)
                == pieces.document(.indented))
    }

    @Test("A large document comes in pieces that make up the whole")
    func pieces() {
        let value = JSONValue.array((0..<50_000).map { .int($0) })
        var pieces: [[UInt8]] = []
        value.write(.indented) { pieces.append($0) }
        #expect(pieces.count > 5)
        #expect(pieces.allSatisfy { $0.count < 1 << 17 })
        #expect(Array(pieces.joined()) == value.document(.indented))
    }

    @Test(
        "Numbers have the form of JSON",
        arguments: [(0.5, "0.5"), (1e300, "1e+300"), (-0.0, "-0.0")])
    func doubles(value: Double, text: String) {
        #expect(compact(.double(value)) == text + "\n")
    }

    @Test("A number that is not finite is null")
    func notFinite() {
        #expect(compact(.array([.double(.nan), .double(.infinity)])) == "[null,null]\n")
    }

    @Test("A rendered value holds no more memory than it needs")
    func exactSize() {
        let value = JSONValue.strings((0..<1000).map { "text \($0)" })
        let rendered = value.rendered(atDepth: 2)
        #expect(rendered.capacity < rendered.count + rendered.count / 8)
    }
}
