@testable import Specimens

/// A made value: what a file says, to be written in every way that YAML has for it.
indirect enum MadeTree: Equatable {
    case text(String)
    case list([MadeTree])
    case mapping([Entry])

    struct Entry: Equatable {
        let key: String
        var value: MadeTree
    }

    /// The same with keys in order, which does not count.
    var inOrder: MadeTree {
        switch self {
        case .text: self
        case .list(let values): .list(values.map(\.inOrder))
        case .mapping(let entries):
            .mapping(
                entries.map { Entry(key: $0.key, value: $0.value.inOrder) }
                    .sorted { $0.key < $1.key })
        }
    }

    static let texts = [
        "x", "two words", "it's", "say \"so\"", "a # b", "a: b", "r:docs/x.md", "- x", "yes", "12",
        "2026-11-20", "null", "", " led", "trailed ", "a\nb", "a\nb\n", "\ttab", "é", "[x", "{x}",
        "x, y", "?", "&a", "*a", "!t", "%d", "@at", "`tick`", "back\\slash", "~", "0x1F", "1:30",
        "<fill in: what to ask>", "https://x.example/a#b", "#hash", "key:", ":", "---", "...",
        "\u{1F511} key", "a  b", "|", ">", "=",
    ]

    static func random(
        _ depth: Int, _ generator: inout SeededGenerator, isRoot: Bool = false
    ) -> MadeTree {
        let count = Int.random(in: isRoot ? 1...5 : 0...3, using: &generator)
        switch depth == 0 ? 0 : isRoot ? 3 : Int.random(in: 0...4, using: &generator) {
        case 2: return .list((0..<count).map { _ in random(depth - 1, &generator) })
        case 3, 4:
            let keys = ["a", "b", "c d", "e-f", "g", "h", "i"].shuffled(using: &generator)
            return .mapping(
                keys.prefix(count).map { Entry(key: $0, value: random(depth - 1, &generator)) })
        default: return .text(texts.randomElement(using: &generator) ?? "")
        }
    }

    /// The paths of all values in it, its own aside.
    var paths: [[Step]] {
        switch self {
        case .text: []
        case .list(let values):
            values.enumerated().flatMap { index, value in
                ([[]] + value.paths).map { [.element(index)] + $0 }
            }
        case .mapping(let entries):
            entries.flatMap { entry in ([[]] + entry.value.paths).map { [.key(entry.key)] + $0 } }
        }
    }

    enum Step: Equatable {
        case key(String)
        case element(Int)
    }

    subscript(path: ArraySlice<Step>) -> MadeTree? {
        guard let step = path.first else { return self }
        let rest = path.dropFirst()
        switch (self, step) {
        case (.list(let values), .element(let index)): return values[index][rest]
        case (.mapping(let entries), .key(let key)):
            return entries.first { $0.key == key }?.value[rest]
        default: return nil
        }
    }

    /// The same with another value at a path; nil removes what is there.
    func replacing(_ path: ArraySlice<Step>, by value: MadeTree?) -> MadeTree {
        guard let step = path.first else { return value ?? self }
        let rest = path.dropFirst()
        switch (self, step) {
        case (.list(var values), .element(let index)):
            if !rest.isEmpty {
                values[index] = values[index].replacing(rest, by: value)
            } else if let value {
                if index == values.count { values.append(value) } else { values[index] = value }
            } else {
                values.remove(at: index)
            }
            return .list(values)
        case (.mapping(var entries), .key(let key)):
            let index = entries.firstIndex { $0.key == key }
            if let index, !rest.isEmpty {
                entries[index].value = entries[index].value.replacing(rest, by: value)
            } else if let index, let value {
                entries[index].value = value
            } else if let index {
                entries.remove(at: index)
            } else if let value {
                entries.append(Entry(key: key, value: value))
            }
            return .mapping(entries)
        default: return self
        }
    }
}
