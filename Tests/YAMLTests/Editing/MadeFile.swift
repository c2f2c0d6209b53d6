@testable import Specimens
import Text

@testable import YAML

/// A made value written as a file: in block and flow style, with quotes of each kind, and comments
/// in odd places.
struct MadeFile {
    private(set) var text = ""

    /// Whether the last value is a block scalar: without a line break after it, readers differ.
    private var endsInBlockScalar = false

    private var generator: SeededGenerator

    /// Writes a mapping with at least one key.
    init(_ tree: MadeTree, _ generator: inout SeededGenerator) {
        self.generator = generator
        if happens(8) { text += "---\n" }
        if happens(4) { text += "# first\n" }
        block(tree, indent: 0, isFirstOnLine: true)
        if happens(4) { text += "# last\n" }
        if !endsInBlockScalar, happens(4), text.last == "\n" { text.removeLast() }
        if happens(4) {
            text = text.split(separator: "\n", omittingEmptySubsequences: false)
                .joined(separator: "\r\n")
        }
        if happens(6) { text = "\u{FEFF}" + text }
        generator = self.generator
    }

    private mutating func happens(_ count: Int) -> Bool {
        Int.random(in: 0..<count, using: &generator) == 0
    }

    private mutating func endLine() {
        if happens(5) { text += String(repeating: " ", count: happens(2) ? 1 : 3) + "# c, } : - x" }
        text += "\n"
        if happens(8) { text += "\n" }
        if happens(8) { text += "   # between: [x\n" }
    }

    private mutating func block(_ tree: MadeTree, indent: Int, isFirstOnLine: Bool) {
        let blanks = String(repeating: " ", count: indent)
        switch tree {
        case .text: break
        case .list(let values):
            for (index, value) in values.enumerated() {
                if index > 0 || isFirstOnLine { text += blanks }
                text += "-"
                element(value, indent: indent)
            }
        case .mapping(let entries):
            for (index, entry) in entries.enumerated() {
                if index > 0 || isFirstOnLine { text += blanks }
                text += happens(6) ? "\"\(entry.key)\":" : entry.key + ":"
                self.value(entry.value, indent: indent)
            }
        }
    }

    private mutating func element(_ value: MadeTree, indent: Int) {
        switch value {
        case .list(let values) where !values.isEmpty && happens(2):
            let gap = happens(3) ? 3 : 1
            text += String(repeating: " ", count: gap)
            block(value, indent: indent + 1 + gap, isFirstOnLine: false)
        case .mapping(let entries) where !entries.isEmpty && !happens(3):
            let gap = happens(3) ? 3 : 1
            text += String(repeating: " ", count: gap)
            block(value, indent: indent + 1 + gap, isFirstOnLine: false)
        default: self.value(value, indent: indent)
        }
    }

    private mutating func value(_ value: MadeTree, indent: Int) {
        switch value {
        case .text(let text): scalar(text, indent: indent)
        case .list(let values) where !values.isEmpty && happens(2):
            endLine()
            block(value, indent: indent + (happens(2) ? 2 : 4), isFirstOnLine: true)
        case .mapping(let entries) where !entries.isEmpty && !happens(3):
            endLine()
            block(value, indent: indent + (happens(2) ? 2 : 4), isFirstOnLine: true)
        default:
            endsInBlockScalar = false
            text += " "
            flow(value, indent: indent + 1)
            endLine()
        }
    }

    private mutating func scalar(_ value: String, indent: Int) {
        let blanks = String(repeating: " ", count: indent + 2)
        let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
        let canBeBlock =
            !value.isEmpty && !value.utf8.contains(0x09)
            && lines.allSatisfy { $0.first != " " && $0.last != " " }
        endsInBlockScalar = canBeBlock && happens(4)
        if endsInBlockScalar {
            let isKept = value.last == "\n"
            text += happens(2) || lines.count > 1 ? " |" : " >"
            text += isKept ? "" : "-"
            text += happens(4) ? " # why\n" : "\n"
            for line in isKept ? lines.dropLast() : lines[...] {
                text += (line.isEmpty ? "" : blanks + line) + "\n"
            }
            if happens(3) { text += "\n" }
            return
        }
        if value.contains(" "), !value.contains("  "), !value.contains("\n"), happens(4),
            ScalarText.canBePlain(value, inFlow: false), !value.contains("#")
        {
            text += " " + value.split(separator: " ").joined(separator: "\n\(blanks)")
        } else {
            text += " " + inline(value, inFlow: false)
        }
        endLine()
    }

    private mutating func inline(_ value: String, inFlow: Bool) -> String {
        let style: YAMLNode.Style =
            happens(3) ? .singleQuoted : happens(3) ? .doubleQuoted : .plain
        return ScalarText.written(value, as: style, inFlow: inFlow)
    }

    private mutating func gap(_ indent: Int) {
        if happens(6) {
            text += (happens(2) ? " # f, ]" : "") + "\n" + String(repeating: " ", count: indent + 1)
        } else if happens(3) {
            text += " "
        }
    }

    private mutating func flow(_ value: MadeTree, indent: Int) {
        switch value {
        case .text(let text): self.text += inline(text, inFlow: true)
        case .list(let values):
            text += "["
            gap(indent)
            for (index, value) in values.enumerated() {
                if index > 0 {
                    text += ","
                    gap(indent)
                }
                if case .mapping(let entries) = value, entries.count == 1, happens(2) {
                    text += entries[0].key + ": "
                    flow(entries[0].value, indent: indent)
                } else {
                    flow(value, indent: indent)
                }
                gap(indent)
            }
            if !values.isEmpty, happens(6) { text += "," }
            text += "]"
        case .mapping(let entries):
            text += "{"
            gap(indent)
            for (index, entry) in entries.enumerated() {
                if index > 0 {
                    text += ","
                    gap(indent)
                }
                text += (happens(4) ? "\"\(entry.key)\"" : entry.key) + ": "
                flow(entry.value, indent: indent)
                gap(indent)
            }
            if !entries.isEmpty, happens(6) { text += "," }
            text += "}"
        }
    }
}
