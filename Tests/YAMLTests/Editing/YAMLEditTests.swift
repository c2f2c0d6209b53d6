import Secrets
import Testing

@testable import YAML

/// What an edit of a file changes, and what it leaves alone.
@Suite("Edits of YAML")
struct YAMLEditTests {
    /// A change that is made.
    enum Change: Sendable {
        case set([YAMLStep], YAMLValue, order: [String] = [])
        case append([YAMLStep], YAMLValue)
        case remove([YAMLStep])
    }

    static let cases: [(before: String, change: Change, after: String)] = [
        // Scalars keep their quotes and what is around them.
        ("a: x # why\nb: y\n", .set(["a"], .text("z")), "a: z # why\nb: y\n"),
        ("a: 'x'   # why\n", .set(["a"], .text("it's")), "a: 'it''s'   # why\n"),
        ("a: \"x\"\r\nb: y", .set(["a"], .text("z")), "a: \"z\"\r\nb: y"),
        ("a: x\n", .set(["a"], .text("yes")), "a: \"yes\"\n"),
        ("a: x\n", .set(["a"], .text("2026-11-20")), "a: \"2026-11-20\"\n"),
        ("a: x\n", .set(["a"], .bare("2026-11-20")), "a: 2026-11-20\n"),
        ("a: x\n", .set(["a"], .text("two\nlines")), "a: \"two\\nlines\"\n"),
        ("a: x\n", .set(["a"], .text("<fill in: it>")), "a: \"<fill in: it>\"\n"),
        ("a: {b: c}\n", .set(["a", "b"], .text("r:d")), "a: {b: \"r:d\"}\n"),
        ("a: >- # why\n  long\n  text\n\nb: y\n", .set(["a"], .text("z")), "a: z # why\n\nb: y\n"),
        ("a: long\n  text # why\nb: y\n", .set(["a"], .text("z")), "a: z # why\nb: y\n"),
        ("a: # why\nb: y\n", .set(["a"], .text("z")), "a: z # why\nb: y\n"),
        ("a: {b, c: }\n", .set(["a", "b"], .text("z")), "a: {b: z, c: }\n"),
        ("a: {b, c: }\n", .set(["a", "c"], .text("z")), "a: {b, c: z }\n"),

        // Keys.
        ("a: x\nc: y\n", .set(["b"], .text("z"), order: ["a", "b"]), "a: x\nb: z\nc: y\n"),
        ("\u{FEFF}b: x", .set(["a"], .text("z"), order: ["a", "b"]), "\u{FEFF}a: z\nb: x"),
        ("a: x # why", .set(["b"], .text("z")), "a: x # why\nb: z"),
        ("a: |\n  x", .set(["b"], .text("z")), "b: z\na: |\n  x"),
        ("a: |+\n  x\n\n", .set(["b"], .text("z")), "a: |+\n  x\n\nb: z\n"),
        ("a: |\n  x\n\n# end\n", .set(["b"], .text("z")), "a: |\n  x\nb: z\n\n# end\n"),
        (
            "- a: x\r\n  c: y\r\n", .set([0, "b"], .text("z"), order: ["b", "c"]),
            "- b: z\r\n  a: x\r\n  c: y\r\n"
        ),
        (
            "a: {b: x, d: y}\n", .set(["a", "c"], .text("z"), order: ["b", "c"]),
            "a: {b: x, c: z, d: y}\n"
        ),
        ("a: {}\n", .set(["a", "b"], .text("z")), "a:\n  b: z\n"),
        ("a: [b: x]\n", .set(["a", 0, "c"], .text("z")), "a: [{b: x, c: z}]\n"),
        ("x: y\n", .set(["a", "b"], .text("z")), "x: y\na:\n  b: z\n"),
        ("a: x\nb: y # why\n# about c\nc: z\n", .remove(["b"]), "a: x\n# about c\nc: z\n"),
        ("a: x\nb: >\n  y\n\nc: z\n", .remove(["b"]), "a: x\n\nc: z\n"),
        ("- a: x\n  b: y\n", .remove([0, "a"]), "- b: y\n"),
        ("- a: x # why\n  # about b\n  b: y\n", .remove([0, "a"]), "-\n  # about b\n  b: y\n"),
        ("a: |\n  x\nb: y\n    # why\nc: z\n", .remove(["b"]), "a: |\n  x\n# why\nc: z\n"),
        ("a: {b: x, c: y}\n", .remove(["a", "b"]), "a: {c: y}\n"),
        ("a: {b: x, c: y}\n", .remove(["a", "c"]), "a: {b: x}\n"),
        ("a: {b: x, # why\n  c: y}\n", .remove(["a", "c"]), "a: {b: x, # why\n  }\n"),
        ("a: {b: x}\n", .remove(["a", "b"]), "a: {}\n"),
        ("a:\n  b: x\nc: y\n", .remove(["a", "b"]), "a: {}\nc: y\n"),

        // Lists.
        ("a:\n- x\nb: y\n", .append(["a"], .text("z")), "a:\n- x\n- z\nb: y\n"),
        (
            "a:\n    - x # why\n    # end", .append(["a"], .text("z")),
            "a:\n    - x # why\n    - z\n    # end"
        ),
        ("a: [x, y]\n", .append(["a"], .text("z")), "a: [x, y, z]\n"),
        (
            "a: [x,\n  y, # why\n  ]\n", .append(["a"], .text("z")),
            "a: [x,\n  y, z, # why\n  ]\n"
        ),
        ("a: [] # why\n", .append(["a"], .text("z")), "a: # why\n  - z\n"),
        ("b: y\n", .append(["a"], .text("z")), "b: y\na:\n  - z\n"),
        (
            "a:\n  - b: x\n    c: y\n",
            .append(
                ["a"],
                .mapping([.init("b", .text("z")), .init("c", .bare("1"))])),
            "a:\n  - b: x\n    c: y\n  - b: z\n    c: 1\n"
        ),
        (
            "a:\n  - {b: x}\n", .append(["a"], .mapping([.init("b", .text("z"))], .flow)),
            "a:\n  - {b: x}\n  - {b: z}\n"
        ),
        ("a:\n  - x\n  # about y\n  - y # why\n", .remove(["a", 1]), "a:\n  - x\n  # about y\n"),
        ("a:\n  - x\nb: y\n", .remove(["a", 0]), "a: []\nb: y\n"),
        ("a: [x, y]\n", .remove(["a", 0]), "a: [y]\n"),

        // Only what differs is written.
        (
            "a:\n  b: x # why\n  c: 'y'\n",
            .set(
                ["a"],
                .mapping([.init("c", .text("y")), .init("b", .text("z"))])),
            "a:\n  b: z # why\n  c: 'y'\n"
        ),
        (
            "a:\n  - x # one\n  - y # two\n  - z # three\n",
            .set(
                ["a"],
                .list([.text("x"), .text("z")])), "a:\n  - x # one\n  - z # three\n"
        ),
        ("a:\n  b: x\n", .set(["a"], .mapping([.init("c", .text("z"))])), "a:\n  c: z\n"),
        ("a: # why\n  b: x\n", .set(["a"], .list([])), "a: [] # why\n"),
        (
            "a: x # why\nc: y\n", .set(["a"], .mapping([.init("b", .text("z"))])),
            "a: # why\n  b: z\nc: y\n"
        ),
    ]

    @Test("A change keeps all other bytes", arguments: cases)
    func change(before: String, change: Change, after: String) throws {
        var edit = try YAMLEdit(SourceFile(path: "file.yaml", bytes: Array(before.utf8)))
        switch change {
        case .set(let path, let value, let order): try edit.set(path, to: value, order: order)
        case .append(let path, let value): try edit.append(value, to: path)
        case .remove(let path): try edit.remove(path)
        }
        #expect(String(decoding: edit.source.bytes(for: .fileSystem), as: UTF8.self) == after)
    }

    @Test("A long text is folded as a person would")
    func folded() throws {
        let text = Array(repeating: "word", count: 30).joined(separator: " ")
        var edit = try YAMLEdit(SourceFile(path: "file.yaml", bytes: Array("a: x\n".utf8)))
        try edit.set(["b"], to: .text(text))
        let lines = String(decoding: edit.source.bytes(for: .fileSystem), as: UTF8.self)
            .split(separator: "\n")
        #expect(lines[1] == "b: >-")
        #expect(lines.allSatisfy { $0.utf8.count <= 100 })
    }

    @Test(
        "What cannot be changed is refused",
        arguments: [
            (["a", "b"], .noSuchPlace(["a", "b"])),
            ([0], .noSuchPlace([0])),
            (["c", 2], .noSuchPlace(["c", 2])),
        ] as [([YAMLStep], YAMLEdit.Problem)])
    func refused(path: [YAMLStep], problem: YAMLEdit.Problem) throws {
        let file = SourceFile(path: "file.yaml", bytes: Array("a: x\nc: [y]\n".utf8))
        var edit = try YAMLEdit(file)
        #expect(throws: problem) { try edit.set(path, to: .text("z")) }
        #expect(edit.source === file)
    }

    @Test(
        "A file that is not read as a whole is not changed",
        arguments: ["a: &x y\n", "a: x\n---\nb: y\n", "a: [\n"])
    func unreadable(text: String) {
        #expect(throws: YAMLEdit.Problem.unreadable) {
            try YAMLEdit(SourceFile(path: "file.yaml", bytes: Array(text.utf8)))
        }
    }
}
