internal import Secrets
internal import Markdown
public import Catalog
public import Text

/// A line between a playbook's title and its first section, as in `Date: 2026-06-24`.
public struct HeaderLine {
    /// The names of such lines, in their order.
    public enum Name: String, CaseIterable, Sendable {
        /// The day on which the page was written.
        case date = "Date"

        /// The workplan that brought the route.
        case workplan = "Workplan"

        /// The id of the route, in code.
        case catalog = "Catalog"
    }

    /// What it is.
    let name: Name

    /// The index of its paragraph.
    let block: Int

    /// The bytes after the colon, without the spaces around them.
    let value: SourceRange

    /// The bytes up to the next such line or the end of the paragraph: a value may be wrapped.
    public let wrapped: SourceRange

    /// Whether no line of its paragraph follows.
    let isLast: Bool

    /// The first line of each name.
    public static func all(in playbook: Playbook) -> [Name: HeaderLine] {
        let document = playbook.document
        var found: [Name: HeaderLine] = [:]
        for block in playbook.header where document.blocks[block].kind == .paragraph {
            guard document.blocks[block].depth == 0 else { continue }
            for line in lines(of: block, in: document) where found[line.name] == nil {
                found[line.name] = line
            }
        }
        return found
    }

    private static func lines(of block: Int, in document: MarkdownDocument) -> [HeaderLine] {
        let lines = document.lines(of: block)
        let bytes = document.source.bytes(for: .structure)
        let names = lines.map { name(of: $0, in: bytes) }
        return lines.indices.compactMap { index in
            guard let name = names[index] else { return nil }
            let next = names[(index + 1)...].firstIndex { $0 != nil } ?? lines.count
            let colon = lines[index].start + name.rawValue.utf8.count + 1
            let value = trimmed(colon, lines[index].end, in: bytes)
            let last = trimmed(lines[next - 1].start, lines[next - 1].end, in: bytes)
            return HeaderLine(
                name: name, block: block, value: value,
                wrapped: SourceRange(value.start, max(value.end, last.end)),
                isLast: next == lines.count)
        }
    }

    private static func name(of line: SourceRange, in bytes: [UInt8]) -> Name? {
        let text = bytes[line.start..<line.end]
        guard text.contains(UInt8(ascii: ":")) else { return nil }
        return Name.allCases.first { name in
            let name = name.rawValue.utf8
            return text.starts(with: name)
                && text.dropFirst(name.count).first == UInt8(ascii: ":")
        }
    }

    private static func trimmed(_ start: Int, _ end: Int, in bytes: [UInt8]) -> SourceRange {
        var (start, end) = (start, end)
        while start < end, isSpace(bytes[start]) { start += 1 }
        while start < end, isSpace(bytes[end - 1]) { end -= 1 }
        return SourceRange(start, end)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}
