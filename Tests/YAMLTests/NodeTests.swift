import Diagnostics
import Secrets
import Text
import Testing
import YAML

@Suite("Nodes and their ranges")
struct NodeTests {
    private func slices(_ text: String) -> [String] {
        let stream = YAMLStream(reading: Array(text.utf8))
        let file = SourceFile(path: "in.yaml", bytes: stream.source.bytes(for: .structure))
        return stream.nodes.map { file.text(in: $0.range).shown }
    }

    @Test(
        "A node's range is exactly its source",
        arguments: [
            ("a: b\n", ["a: b", "a", "b"]),
            ("a:\n", ["a:", "a", ""]),
            ("a:  \"b\"  # c\n", ["a:  \"b\"", "a", "\"b\""]),
            ("- a\n-\n- 'b' \n", ["- a\n-\n- 'b'", "a", "", "'b'"]),
            ("a: |\n  b\n\nc: d\n", ["a: |\n  b\n\nc: d", "a", "|\n  b", "c", "d"]),
            ("a: |+\n  b\n\nc: d\n", ["a: |+\n  b\n\nc: d", "a", "|+\n  b\n", "c", "d"]),
            ("a: >-\r\n  b\r\n  c\r\n", ["a: >-\r\n  b\r\n  c", "a", ">-\r\n  b\r\n  c"]),
            ("a: |\n", ["a: |", "a", "|"]),
            ("a: b\n  c \n d: e", []),
            ("a: b\n  c # d\n", ["a: b\n  c", "a", "b\n  c"]),
            (
                "[a, {b: c}, d: e] # f\n",
                ["[a, {b: c}, d: e]", "a", "{b: c}", "b", "c", "d: e", "d", "e"]
            ),
            ("{a, b: , \"c\":d}\n", ["{a, b: , \"c\":d}", "a", "", "b", "", "\"c\"", "d"]),
            ("---\n", [""]),
            (
                "a:\n- b\nc:\n  - - d\n",
                ["a:\n- b\nc:\n  - - d", "a", "- b", "b", "c", "- - d", "- d", "d"]
            ),
        ])
    func ranges(text: String, expected: [String]) {
        if expected.isEmpty {
            #expect(!Reading.rules(text).isEmpty)
        } else {
            #expect(slices(text) == expected)
        }
    }

    @Test("Kinds and styles")
    func kinds() {
        let stream = YAMLStream(
            reading: Array("a: [b, 'c', \"d\"]\ne:\n  - |\n   f\n  - >\n   g\n".utf8))
        #expect(
            stream.nodes.map(\.kind) == [
                .mapping, .scalar, .sequence, .scalar, .scalar, .scalar, .scalar, .sequence,
                .scalar, .scalar,
            ])
        #expect(
            stream.nodes.map(\.style) == [
                .block, .plain, .flow, .plain, .singleQuoted, .doubleQuoted, .plain, .block,
                .literal, .folded,
            ])
        #expect(stream.nodes.map(\.subtreeEnd) == [10, 2, 6, 4, 5, 6, 7, 10, 9, 10])
        #expect(MemoryLayout<YAMLNode>.size == 16)
    }

    @Test("An empty value is just after its colon")
    func emptyValue() {
        let stream = YAMLStream(reading: Array("a:   # b\nc: d\n".utf8))
        #expect(stream.nodes[2].range == SourceRange(2, 2))
        #expect(stream.coreType(of: 2) == .null)
        #expect(stream.nodes[2].style == .plain)
    }

    @Test("Entries and elements, and none of what is no collection")
    func traversal() {
        let stream = YAMLStream(reading: Array("a: {b: c}\nd: [e, [f], g]\n".utf8))
        #expect(stream.entries(of: 0).map { stream.text(of: $0.key) } == ["a", "d"])
        let list = stream.entries(of: 0).map(\.value).last ?? 0
        #expect(stream.elements(of: list).map { stream.text(of: $0) } == ["e", "", "g"])
        for node in [-1, 1, list, 99] { #expect(Array(stream.entries(of: node)).isEmpty) }
        for node in [-1, 0, 1, 99] { #expect(Array(stream.elements(of: node)).isEmpty) }
        #expect(stream.text(of: 99) == "")
        #expect(stream.text(of: 0) == "")
        #expect(!stream.matches(0, ""))
    }

    @Test(
        "A text is compared as it is decoded",
        arguments: [
            ("plain", "plain", true), ("plain", "plai", false), ("'it''s'", "it's", true),
            ("\"\\x41\"", "A", true), ("\"A\"", "A", true), ("a\n b", "a b", true),
            ("a\n b", "a\n b", false),
            ("|\n a", "a\n", true), ("''", "", true), ("\"\\u00e9\"", "e\u{301}", false),
        ])
    func matching(source: String, text: String, isEqual: Bool) {
        let stream = YAMLStream(reading: Array("- \(source)\n".utf8))
        #expect(stream.matches(1, text) == isEqual)
    }

    @Test("What was read before a syntax error is well nested")
    func afterError() {
        let stream = YAMLStream(reading: Array("a:\n  b: [c, {d: \"\n".utf8))
        #expect(stream.problems.map(\.rule.name) == ["yaml-syntax"])
        #expect(stream.documents == [0])
        for (index, node) in stream.nodes.enumerated() {
            #expect(node.subtreeEnd > index && node.subtreeEnd <= stream.nodes.count)
        }
    }

    @Test(
        "No documents, and empty ones",
        arguments: [
            ("", 0), ("\n \n", 0), ("# c", 0), ("---", 1), ("---\n---\n", 2), ("...\n", 0),
            ("a\n...\n", 1),
            ("---\n...\n", 1), ("a\n...\n# c\n...\n", 1), ("--- a\n--- b\n...\nc", 3),
            ("%YAML 1.2\n---", 1),
        ])
    func documents(text: String, count: Int) {
        let stream = YAMLStream(reading: Array(text.utf8))
        #expect(stream.problems.isEmpty)
        #expect(stream.documents.count == count)
    }

    @Test(
        "Comments, and what only looks like one",
        arguments: [
            ("a: b # c\n", ["# c"]), ("# a\n\n  # b\nc: d\n# e", ["# a", "# b", "# e"]),
            ("a: 'b # c' # d\n", ["# d"]), ("a: b#c\n", []),
            ("a: | # b\n  # c\n# d\n", ["# b", "# d"]),
            ("[a, # b\r\n c]\r\n", ["# b"]), ("a: \"b\n  # c\"\n", []),
            ("%YAML 1.2 # a\n---\n", ["# a"]),
            ("a: b\n  # c\nd: e\t# f", ["# c", "# f"]), ("a: # b\n", ["# b"]),
            ("- # a\n  b", ["# a"]),
            ("a: \"\n# b\n", []),
        ])
    func comments(text: String, comments: [String]) {
        let stream = YAMLStream(reading: Array(text.utf8))
        let file = SourceFile(path: "in.yaml", bytes: stream.source.bytes(for: .structure))
        #expect(stream.comments().map { file.text(in: $0).shown } == comments)
    }
}
