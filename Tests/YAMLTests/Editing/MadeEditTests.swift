import Effort
import Foundation
import Secrets
@testable import Specimens
import Testing
import Text

@testable import YAML

/// Changes of made files: what was not meant stays, byte for byte.
@Suite("Made edits of YAML")
struct MadeEditTests {
    @Test("A change says what was meant, and keeps comments and all other scalars as written")
    func madeEdits() throws {
        var generator = SeededGenerator("edits")
        var peers: [String] = []
        for number in 0..<Effort.size(500, thorough: 20_000) {
            let tree = MadeTree.random(3, &generator, isRoot: true)
            let file = MadeFile(tree, &generator)
            let source = SourceFile(path: "file.yaml", bytes: Array(file.text.utf8))
            let stream = YAMLStream(reading: source)
            guard stream.problems.isEmpty, stream.documents.count == 1,
                Self.tree(of: stream.documents[0], in: stream).inOrder == tree.inOrder
            else {
                Issue.record("\(number): the made file does not say its value: \(file.text)")
                continue
            }
            var edit = try YAMLEdit(source)
            let (path, wanted) = Self.change(tree, &generator)
            let steps: [YAMLStep] = path.map { step in
                switch step {
                case .key(let key): .key(key)
                case .element(let index): .element(index)
                }
            }
            let result = tree.replacing(path[...], by: wanted)
            do throws(YAMLEdit.Problem) {
                if let wanted, case .element(let index)? = steps.last,
                    case .list(let values)? = tree[path.dropLast()], index == values.count
                {
                    try edit.append(Self.value(wanted), to: steps.dropLast())
                } else if let wanted {
                    try edit.set(steps, to: Self.value(wanted))
                } else {
                    try edit.remove(steps)
                }
            } catch {
                Issue.record("\(number): \(error) for \(String(describing: wanted))\n\(file.text)")
                continue
            }
            let after = edit.stream
            #expect(
                Self.tree(of: after.documents[0], in: after).inOrder == result.inOrder, "\(number)")
            Self.expectKept(stream, after, at: steps, "\(number)\n\(file.text)")
            peers.append(Self.peerLine(after, result))
        }
        if let path = ProcessInfo.processInfo.environment["WARDEN_EDITS"] {
            try peers.joined().write(toFile: path, atomically: true, encoding: .utf8)
        }
    }

    /// A path and its new value; nil removes it.
    private static func change(
        _ tree: MadeTree, _ generator: inout SeededGenerator
    ) -> ([MadeTree.Step], MadeTree?) {
        var path = tree.paths.randomElement(using: &generator) ?? []
        let value = MadeTree.random(Int.random(in: 0...2, using: &generator), &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: return (path, nil)
        case 1:
            switch tree[path[...]] {
            case .list(let values)?: path.append(.element(values.count))
            case .mapping?: path.append(.key("new"))
            default:
                if case .key? = path.last { path[path.count - 1] = .key("new") }
            }
            return (path, value)
        default: return (path, value)
        }
    }

    private static func value(_ tree: MadeTree) -> YAMLValue {
        switch tree {
        case .text(let text): .text(text)
        case .list(let values): .list(values.map(value))
        case .mapping(let entries): .mapping(entries.map { .init($0.key, value($0.value)) })
        }
    }

    private static func tree(of node: Int, in stream: YAMLStream) -> MadeTree {
        switch stream.nodes[node].kind {
        case .scalar: .text(String(decoding: stream.decodedText(of: node), as: UTF8.self))
        case .sequence: .list(stream.elements(of: node).map { tree(of: $0, in: stream) })
        case .mapping:
            .mapping(
                stream.entries(of: node).map { key, value in
                    .init(key: stream.text(of: key).shown, value: tree(of: value, in: stream))
                })
        }
    }

    /// Checks that each scalar off the changed path is written as it was, and that no comment is
    /// lost but those of the lines that the changed value had.
    private static func expectKept(
        _ before: YAMLStream, _ after: YAMLStream, at path: [YAMLStep], _ comment: String
    ) {
        func written(_ stream: YAMLStream) -> [[YAMLStep]: [UInt8]] {
            var found: [[YAMLStep]: [UInt8]] = [:]
            func add(_ node: Int, _ place: [YAMLStep]) {
                switch stream.nodes[node].kind {
                case .scalar:
                    let range = stream.nodes[node].range
                    found[place] = Array(stream.bytes[range.start..<range.end])
                case .mapping:
                    for (key, value) in stream.entries(of: node) {
                        add(value, place + [.key(stream.text(of: key).shown)])
                    }
                case .sequence:
                    for (index, element) in stream.elements(of: node).enumerated() {
                        add(element, place + [.element(index)])
                    }
                }
            }
            add(stream.documents[0], [])
            return found
        }
        let (old, new) = (written(before), written(after))
        for (place, bytes) in old where !place.starts(with: path) {
            // The elements after a removed one move up.
            if let last = path.last, case .element = last, place.starts(with: path.dropLast()) {
                continue
            }
            #expect(new[place] == bytes, "\(place): \(comment)")
        }
        let (start, end) = changedRange(before.bytes, after.bytes)
        func texts(_ stream: YAMLStream, outside range: (Int, Int)) -> [String] {
            stream.comments().filter { $0.end <= range.0 || $0.start >= range.1 }
                .map { stream.source.text(in: $0).shown }
        }
        #expect(
            texts(before, outside: (start, end.0)) == texts(after, outside: (start, end.1)),
            "\(comment)")
    }

    /// The bytes between what both begin and end with.
    private static func changedRange(_ old: [UInt8], _ new: [UInt8]) -> (Int, (Int, Int)) {
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        var end = 0
        while end < min(old.count, new.count) - start,
            old[old.count - 1 - end] == new[new.count - 1 - end]
        { end += 1 }
        return (start, (old.count - end, new.count - end))
    }

    /// An edited file and what it should say, for the oracle that reads it with PyYAML.
    private static func peerLine(_ stream: YAMLStream, _ tree: MadeTree) -> String {
        func json(_ tree: MadeTree) -> String {
            switch tree {
            case .text(let text):
                String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
            case .list(let values): "[" + values.map(json).joined(separator: ",") + "]"
            case .mapping(let entries):
                "{" + entries.map { "\"\($0.key)\":" + json($0.value) }.joined(separator: ",") + "}"
            }
        }
        let text = MadeTree.text(String(decoding: stream.bytes, as: UTF8.self))
        return "{\"file\":\(json(text)),\"says\":\(json(tree))}\n"
    }
}
