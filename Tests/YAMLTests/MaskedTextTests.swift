import Diagnostics
import Foundation
import Secrets
import Testing
import Text

@testable import YAML

@Suite("Credentials in the texts of a file")
struct MaskedTextTests {
    /// A made key of AWS, in parts so that no file holds a whole one.
    static let value = ["AKIA", "Q3EGVZTP", "XLMWNR5H"].joined()

    static let mask = "AKIA" + String(repeating: "*", count: 16)

    /// Reads a file in which each `@` is the value.
    private func read(_ text: String) -> YAMLStream {
        YAMLStream(reading: Array(replacing(text, with: Self.value).utf8))
    }

    private func replacing(_ text: String, with value: String) -> String {
        text.split(separator: "@", omittingEmptySubsequences: false).joined(separator: value)
    }

    /// The texts of all scalars of such a file, as they are shown.
    private func shown(_ text: String) -> [String] {
        let stream = read(text)
        let texts = stream.nodes.indices.filter { stream.nodes[$0].kind == .scalar }
            .map(stream.text)
        for text in texts { #expect(text.shown.utf8.count == text.bytes(for: .structure).count) }
        return texts.map(\.shown)
    }

    @Test(
        "A scalar is masked however it is written, and the rest of it is read as it is",
        arguments: [
            ("@", ["@"]),
            ("a: @ b", ["a", "@ b"]),
            ("@: a", ["@", "a"]),
            ("'@': a", ["@", "a"]),
            ("[@, {@: '@'}]", ["@", "@", "@"]),
            ("a: 'it''s @ ''here'''", ["a", "it's @ 'here'"]),
            (#"a: "\t@\n\u00e9\x41 \"@\"""#, ["a", "\t@\néA \"@\""]),
            ("a: b\n  @\n  c\n\n  @", ["a", "b @ c\n@"]),
            ("a: 'b\n  @  \n\n  @ '", ["a", "b @\n@ "]),
            ("a: \"b \\\n  @\\\n  c @\n  d\"", ["a", "b @c @ d"]),
            ("a: \"@\\t\n  b\"", ["a", "@\t b"]),
            ("a: \"@\t\n  b\"", ["a", "@ b"]),
            ("a: |\n  @\n   b @\n", ["a", "@\n b @\n"]),
            ("a: >-\n  b\n  @\n\n  @\n", ["a", "b @\n@"]),
            ("a: |2-\n    @\n", ["a", "  @"]),
        ] as [(String, [String])])
    func scalars(text: String, expected: [String]) {
        let expected = expected.map { replacing($0, with: Self.mask) }
        #expect(shown(text) == expected)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(shown(lines.joined(separator: "\r\n")) == expected)
    }

    @Test(
        "A message quotes a key as it may be shown",
        arguments: ["@: 1\n@: 2", "{'@': 1, \"@\": 2}", "\"@\": 1\n'@': 2", "- {a: {@: 1, @: 2}}"])
    func repeatedKeys(text: String) {
        let messages = read(text).problems.map(\.message)
        #expect(messages == ["the key `\(Self.mask)` appears twice in one mapping"])
    }

    @Test(
        "No message of any other problem quotes the file",
        arguments: [
            "a: @: b", "a: \"@", "a: '@\nb", "a: [@", "a: {@]", "%@\n---\na", "&@ a", "*@", "!@ a",
            "a: |@\n  b", "@\n@: a", "b: 1\n@:a", "a: \"\\@\"", "a: \"\\x@\"", "[a]: @\n? @",
            "- a\n@: b",
            "a: `@", "a: b #@\n  @", "a:\n\t@: b", "a: 'b' @", "\u{7}@",
        ])
    func otherProblems(text: String) {
        let problems = read(text).problems
        #expect(!problems.isEmpty)
        for problem in problems {
            let texts = [problem.message, problem.help ?? "", problem.note?.message ?? ""]
            #expect(!texts.joined().contains(Self.value.suffix(8)))
        }
    }

    /// Whatever is masked, a text has the bytes that it has without, each as it is or a mask.
    @Test("A mask anywhere changes no other byte", arguments: Cases.names(in: Cases.own))
    func anyMask(name: String) throws {
        let bytes = try Cases.bytes(Cases.own.appending(path: "\(name)/in.yaml"))
        let stream = YAMLStream(reading: bytes)
        for node in stream.nodes where node.kind == .scalar {
            let text = node.text(in: bytes.span, showing: bytes.span)
            for length in [1, 3, node.range.count] where !node.range.isEmpty {
                for start in node.range.start...max(node.range.start, node.range.end - length) {
                    let end = min(start + length, bytes.count)
                    var masked = bytes
                    masked.replaceSubrange(
                        start..<end, with: Mask.masked(Array(bytes[start..<end])))
                    let shown = node.text(in: bytes.span, showing: masked.span)
                    #expect(shown.count == text.count)
                    let isMasked = zip(text, shown).allSatisfy {
                        $0 == $1 || Self.masks.contains($1)
                    }
                    #expect(isMasked, "\(name) \(start)..<\(end)")
                    if length == node.range.count {
                        let isWhole = shown.allSatisfy {
                            Self.masks.contains($0) || $0.isWhitespace
                        }
                        #expect(isWhole, "\(name) \(start)..<\(end)")
                    }
                }
            }
        }
    }

    /// The bytes that masks are made of.
    private static let masks = Set(
        ["a", "é", "€", "😀"].flatMap { Mask.masked(Array($0.utf8)) })
}
