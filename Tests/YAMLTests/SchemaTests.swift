import Testing
import YAML

@Suite("The core schema, and how older readers differ")
struct SchemaTests {
    private func type(_ text: String) -> CoreType {
        let stream = YAMLStream(reading: Array("- \(text)\n".utf8))
        return stream.coreType(of: 1)
    }

    @Test(
        "Quoted and block scalars are strings",
        arguments: ["'1'", "\"true\"", "|\n  1", ">-\n  null"])
    func quoted(text: String) { #expect(type(text) == .string) }

    @Test("Plain scalars over several lines, and collections, are strings or nothing")
    func others() {
        #expect(type("1\n  2") == .string)
        #expect(YAMLStream(reading: Array("[1]".utf8)).coreType(of: 0) == .string)
        #expect(type("") == .null)
    }

    @Test(
        "What a YAML 1.1 reader takes a text for",
        arguments: [
            ("yes", "a boolean"), ("No", "a boolean"), ("ON", "a boolean"), ("off", "a boolean"),
            ("y", "a boolean"),
            ("N", "a boolean"), ("12:30", "a base-60 number"), ("190:20:30", "a base-60 number"),
            ("190:20:30.15", "a base-60 number"), ("1_000", "a number"), ("0b101", "a number"),
            ("0x1_F", "a number"),
            ("1_0.5", "a number"), ("-1_0", "a number"), ("2026-06-24", "a timestamp"),
            ("2026-06-24T10:00:00Z", "a timestamp"), ("2026-6-4 1:00:00.5 +2", "a timestamp"),
            ("=", "a default value"),
        ])
    func ambiguous(text: String, meaning: String) {
        let stream = YAMLStream(reading: Array("- \(text)\n".utf8))
        #expect(stream.ambiguity(of: 1) == meaning)
        let quoted = YAMLStream(reading: Array("- '\(text)'\n".utf8))
        #expect(quoted.ambiguity(of: 1) == nil)
    }

    @Test(
        "What all readers take for a text, or for the same value",
        arguments: [
            "text", "yEs", "true", "123", "0123", "1.5", "~", "", "1.2.3", "12:60", "12:345", "a:1",
            "1_a", "_1", "-",
            "2026-06", "2026-06-24x", "10.0.0.1", "0b2", "1e3", ".", "nope", "one", "v1",
        ])
    func unambiguous(text: String) {
        let stream = YAMLStream(reading: Array("- \(text)\n".utf8))
        #expect(stream.problems.isEmpty)
        #expect(stream.ambiguity(of: 1) == nil)
    }
}
