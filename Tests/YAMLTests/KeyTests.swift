import Diagnostics
import Testing
import YAML

@Suite("Keys are unique (YAML 1.2.2 §3.2.1.1)")
struct KeyTests {
    @Test(
        "One key, written in two ways",
        arguments: [
            ("a", "a"), ("a", "'a'"), ("a", "\"\\x61\""), ("1", "0x1"), ("1", "+01"),
            ("0o17", "15"),
            ("~", "null"), ("true", "TRUE"), ("1.0", "1.00"), ("1e3", "1000.0"), (".inf", "+.INF"),
            (".nan", ".NaN"), ("-0", "0"), ("1", "'1'"), ("'a''b'", "\"a'b\""),
            ("a key of more than eight bytes", "'a key of more than eight bytes'"),
        ])
    func repeated(first: String, second: String) {
        for text in ["\(first): 1\n\(second): 2\n", "{\(first): 1, \(second): 2}\n"] {
            let problems = YAMLStream(reading: Array(text.utf8)).problems
            #expect(problems.map(\.rule.name) == ["duplicate-key"], "\(text)")
            #expect(problems.first?.note != nil)
        }
    }

    @Test(
        "Two keys that look alike",
        arguments: [
            ("a", "A"), ("1", "1.0"), ("1", "'0x1'"), ("0", "00x"), ("~", "'null'"),
            ("true", "yes"),
            ("\"\\u00e9\"", "\"e\\u0301\""), ("abcdefgh1", "abcdefgh2"),
            ("abcdefgh", "abcdefghabcdefgh"),
            ("''", "' '"), (".inf", "-.inf"), ("1", "-1"),
        ])
    func different(first: String, second: String) {
        #expect(Reading.rules("\(first): 1\n\(second): 2\n") == [])
    }

    @Test("Every pair of many keys is compared")
    func many() {
        let keys = (0..<300).map { "key number \($0)" }
        for number in [0, 1, 150, 299] {
            let text = (keys + [keys[number]]).map { "\($0): 1\n" }.joined()
            let problems = YAMLStream(reading: Array(text.utf8)).problems
            #expect(problems.map(\.kind) == [.duplicateKey(keys[number])])
        }
    }

    @Test("A key is shown on one line, without control characters")
    func shown() {
        let key = "\"a\\n\\u202Eb\""
        let messages = messages("\(key): 1\n\(key): 2\n")
        #expect(messages == ["the key `a\u{FFFD}\u{FFFD}b` appears twice in one mapping"])
    }

    @Test("A key is shown whole or not at all")
    func long() {
        let longest = String(repeating: "k", count: 40)
        #expect(
            messages("\(longest): 1\n\(longest): 2\n") == [
                "the key `\(longest)` appears twice in one mapping"
            ])
        #expect(
            messages("\(longest)k: 1\n\(longest)k: 2\n") == [
                "this key appears twice in one mapping"
            ])
    }

    private func messages(_ text: String) -> [String] {
        YAMLStream(reading: Array(text.utf8)).problems.map(\.message)
    }

    @Test("A merge key is refused, a quoted one is a text")
    func merge() {
        #expect(Reading.rules("<<: 1\n") == ["yaml-refused"])
        #expect(Reading.rules("{<<: 1}\n") == ["yaml-refused"])
        #expect(Reading.rules("'<<': 1\na: <<\n") == [])
    }
}
