import Testing
import YAML

@Suite("Escapes (YAML 1.2.2 §5.7)")
struct EscapeTests {
    @Test(
        "Each escape is its character",
        arguments: [
            ("0", "\u{0}"), ("a", "\u{7}"), ("b", "\u{8}"), ("t", "\t"), ("\t", "\t"), ("n", "\n"),
            ("v", "\u{B}"), ("f", "\u{C}"), ("r", "\r"), ("e", "\u{1B}"), (" ", " "), ("\"", "\""),
            ("/", "/"), ("\\", "\\"), ("N", "\u{85}"), ("_", "\u{A0}"), ("L", "\u{2028}"),
            ("P", "\u{2029}"), ("x41", "A"), ("xfF", "ÿ"), ("u20AC", "€"), ("uFEFF", "\u{FEFF}"),
            ("U0001F600", "😀"), ("U0010FFFF", "\u{10FFFF}"), ("x00", "\u{0}"), ("u0085", "\u{85}"),
        ])
    func escape(escape: String, text: String) {
        #expect(Reading.scalar("\"<\\\(escape)>\"") == "<\(text)>")
    }

    @Test("Every other byte after a backslash is refused")
    func unknown() {
        let known = Set("0abtnvfre \"/\\N_LPxuU\t\n".utf8)
        for byte in UInt8(0x20)...0x7E where !known.contains(byte) {
            let text = "\"\\\(Character(Unicode.Scalar(byte)))\""
            #expect(Reading.rules(text) == ["yaml-syntax"], "\(text)")
        }
        #expect(Reading.rules("\"\\é\"") == ["yaml-syntax"])
    }

    @Test(
        "An escape that is cut short or names no character is refused",
        arguments: [
            (#""\x4""#, "yaml-syntax"), (#""\xg0""#, "yaml-syntax"), (#""\u004""#, "yaml-syntax"),
            (#""\U0001F60""#, "yaml-syntax"), (#""\U00110000""#, "yaml-syntax"),
            (#""\UFFFFFFFF""#, "yaml-syntax"), (#""\uD800""#, "yaml-refused"),
            (#""\uDFFF""#, "yaml-refused"), (#""\U0000D800""#, "yaml-refused"),
            (#""\"#, "yaml-syntax"), (#""\x"#, "yaml-syntax"),
        ])
    func broken(text: String, rule: String) {
        #expect(Reading.rules(text) == [rule])
    }

    @Test(
        "An escaped line break joins, and white before it stays",
        arguments: [
            ("\"a \\\n  b\"", "a b"), ("\"a\\\n  b\"", "ab"), ("\"a\\\n  \\ b\"", "a b"),
            ("\"a\\\n\n  b\"", "a\nb"), ("\"a\\\n\n\n  b\"", "a\n\nb"), ("\"a\\t\n  b\"", "a\t b"),
            ("\"a \\t \n  b\"", "a \t b"), ("\"\\\n\"", ""), ("\"a\\\r\n  b\"", "ab"),
            ("\"a\\ \n b\"", "a  b"),
        ])
    func lineBreak(text: String, value: String) {
        #expect(Reading.scalar("- \(text)".replacing("\n\"", with: "\n \"")) == value)
    }

    @Test(
        "White before a folded line break goes, unless an escape wrote it",
        arguments: [
            ("\"a\t\n b\"", "a b"), ("\"a \t \n\t b\"", "a b"), ("\"a\t\n\n b\"", "a\nb"),
            ("\"a\t\r\n b\"", "a b"), ("\"a\\t\n b\"", "a\t b"), ("\"a\\t\t\n b\"", "a\t b"),
            ("\"a\\t \\t\n b\"", "a\t \t b"), ("'a\t\n b'", "a b"), ("- a\t\n  b", "a b"),
            ("\"a\tb\n c\"", "a\tb c"), ("\"\t\n b\"", " b"),
        ])
    func foldedTab(text: String, expected: String) {
        #expect(Reading.scalar(text) == expected)
    }
}
