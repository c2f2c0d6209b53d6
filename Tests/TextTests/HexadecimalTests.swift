import Testing
import Text

@Suite("Hexadecimal digits and percent-encoding")
struct HexadecimalTests {
    @Test("A number has at least so many digits")
    func digits() {
        #expect(Hexadecimal.digits(0, width: 0) == "0")
        #expect(Hexadecimal.digits(0xA, width: 2) == "0A")
        #expect(Hexadecimal.digits(0xABCDE, width: 4) == "ABCDE")
        #expect(Hexadecimal.digits(0xAB, width: 4, uppercase: false) == "00ab")
    }

    @Test(
        "Digits say a number of at most 32 bits",
        arguments: [
            ("", nil), ("0", 0), ("fF", 255), ("00000000012", 18), ("FFFFFFFF", 0xFFFF_FFFF),
            ("100000000", nil), ("g", nil), ("1g", nil), ("1 ", nil), ("-1", nil),
        ] as [(String, UInt32?)])
    func value(text: String, expected: UInt32?) {
        #expect(Hexadecimal.value(of: text.utf8) == expected)
    }

    @Test("A scalar has a name and an escape")
    func scalars() {
        #expect(("\u{7}" as Unicode.Scalar).codePoint == "U+0007")
        #expect(("\u{202E}" as Unicode.Scalar).codePoint == "U+202E")
        #expect(("\u{10FFFF}" as Unicode.Scalar).codePoint == "U+10FFFF")
        #expect(("\u{1B}" as Unicode.Scalar).escape == #"\u{001B}"#)
        #expect(("\u{E0041}" as Unicode.Scalar).escape == #"\u{E0041}"#)
    }

    @Test(
        "Percent-encoded bytes are resolved; what is none stays",
        arguments: [
            ("", ""), ("a%20b", "a b"), ("%41", "A"), ("%c3%A9", "é"), ("%", "%"), ("%4", "%4"),
            ("%4g%zz", "%4g%zz"), ("%%41", "%A"), ("100%", "100%"), ("%ff", "\u{FFFD}"),
        ])
    func decoding(text: String, expected: String) {
        #expect(PercentEncoding.decode(text) == expected)
    }

    @Test("All but unreserved bytes and those to keep are encoded")
    func encoding() {
        #expect(PercentEncoding.encode("aZ09-._~") == "aZ09-._~")
        #expect(PercentEncoding.encode("a/b c", keeping: "/") == "a/b%20c")
        #expect(PercentEncoding.encode("a/é%") == "a%2F%C3%A9%25")
        #expect(PercentEncoding.encode("\n") == "%0A")
    }
}
