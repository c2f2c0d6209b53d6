internal import Text

/// The parts of which links and their definitions are made (CommonMark 0.31 §4.7, §6.3).
///
/// Each reads at `start` and returns the ranges of what it found, or nil.
enum LinkParts {
    /// A part with its delimiters and without them.
    struct Part {
        let content: Range<Int>
        let end: Int
    }

    /// A label in brackets, of at most 999 bytes, without a bracket that is not escaped.
    static func label(in bytes: Span<UInt8>, at start: Int) -> Part? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
        let limit = min(bytes.count, start + 1 + 1000)
        var offset = start + 1
        while offset < limit {
            switch bytes[offset] {
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "]"): return Part(content: (start + 1)..<offset, end: offset + 1)
            case .backslash where offset + 1 < limit:
                offset += bytes[offset + 1].isPunctuation ? 2 : 1
            default: offset += 1
            }
        }
        return nil
    }

    /// The label under which a definition is known: case folded, its white space collapsed
    /// (CommonMark 0.31 §6.3).
    ///
    /// Two spellings of one character (Unicode's canonical equivalence) stay two labels.
    static func normalized(_ bytes: Span<UInt8>, _ label: Range<Int>) -> [UInt8]? {
        guard label.count <= 999 else { return nil }
        var text: [UInt8] = []
        var isAfterSpace = false
        for offset in label {
            guard !bytes[offset].isWhitespace else {
                isAfterSpace = true
                continue
            }
            if isAfterSpace, !text.isEmpty { text.append(.space) }
            isAfterSpace = false
            text.append(bytes[offset])
        }
        guard !text.isEmpty else { return nil }
        return Array(String(decoding: text, as: UTF8.self).lowercased().uppercased().utf8)
    }

    private static func isBlank(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        bytes.end(of: \.isWhitespace, from: range.lowerBound, before: range.upperBound)
            == range.upperBound
    }

    /// A destination, in angle brackets or bare with balanced parentheses; it may be empty.
    static func destination(in bytes: Span<UInt8>, at start: Int) -> Part? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "<") else {
            return bareDestination(in: bytes, at: start)
        }
        var offset = start + 1
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: ">"): return Part(content: (start + 1)..<offset, end: offset + 1)
            case UInt8(ascii: "<"), .lineFeed: return nil
            case .backslash where offset + 1 < bytes.count && bytes[offset + 1].isPunctuation:
                offset += 2
            default: offset += 1
            }
        }
        return nil
    }

    private static func bareDestination(in bytes: Span<UInt8>, at start: Int) -> Part? {
        var offset = start
        var open = 0
        scan: while offset < bytes.count {
            switch bytes[offset] {
            case .backslash where offset + 1 < bytes.count && bytes[offset + 1].isPunctuation:
                offset += 1
            case UInt8(ascii: "("):
                open += 1
                guard open <= 32 else { return nil }
            case UInt8(ascii: ")"):
                guard open > 0 else { break scan }
                open -= 1
            case 0...0x20, 0x7F: break scan
            default: break
            }
            offset += 1
        }
        return open == 0 ? Part(content: start..<offset, end: offset) : nil
    }

    /// A title in quotes or parentheses.
    static func title(in bytes: Span<UInt8>, at start: Int) -> Part? {
        guard start < bytes.count else { return nil }
        let close: UInt8
        switch bytes[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return nil
        }
        var offset = start + 1
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == close { return Part(content: (start + 1)..<offset, end: offset + 1) }
            if byte == bytes[start] { return nil }
            let isEscape = byte == .backslash && offset + 1 < bytes.count
            offset += isEscape && bytes[offset + 1].isPunctuation ? 2 : 1
        }
        return nil
    }

    /// The offset after white space with at most one line break in it.
    static func space(in bytes: Span<UInt8>, at start: Int) -> Int {
        let line = bytes.blankEnd(from: start, before: bytes.count)
        guard line < bytes.count, bytes[line] == .lineFeed else { return line }
        return bytes.blankEnd(from: line + 1, before: bytes.count)
    }

    /// What is after a link's text in parentheses, from the opening one on.
    static func target(in bytes: Span<UInt8>, at start: Int) -> (destination: Range<Int>, end: Int)?
    {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
        guard let destination = destination(in: bytes, at: space(in: bytes, at: start + 1))
        else { return nil }
        var offset = space(in: bytes, at: destination.end)
        if offset > destination.end, let title = title(in: bytes, at: offset) {
            offset = space(in: bytes, at: title.end)
        }
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: ")") else { return nil }
        return (destination.content, offset + 1)
    }

    /// Whether a label is that of a footnote, as GitHub reads them: `^`, and no white space.
    private static func isOfFootnote(_ bytes: Span<UInt8>, _ label: Range<Int>) -> Bool {
        label.count > 1 && bytes[label.lowerBound] == UInt8(ascii: "^")
            && bytes.end(of: { !$0.isWhitespace }, from: label.lowerBound, before: label.upperBound)
                == label.upperBound
    }

    /// A definition and the end of its last line: label, colon, destination, perhaps a title.
    static func definition(
        in bytes: Span<UInt8>, at start: Int
    ) -> (label: Range<Int>, destination: Range<Int>, end: Int)? {
        guard let label = label(in: bytes, at: start), !isOfFootnote(bytes, label.content),
            label.end < bytes.count,
            bytes[label.end] == UInt8(ascii: ":"), !isBlank(label.content, in: bytes)
        else { return nil }
        let begin = space(in: bytes, at: label.end + 1)
        guard let destination = destination(in: bytes, at: begin), destination.end > begin
        else { return nil }
        let offset = space(in: bytes, at: destination.end)
        if offset > destination.end, let title = title(in: bytes, at: offset),
            let end = lineEnd(in: bytes, at: title.end)
        {
            return (label.content, destination.content, end)
        }
        guard let end = lineEnd(in: bytes, at: destination.end) else { return nil }
        return (label.content, destination.content, end)
    }

    private static func lineEnd(in bytes: Span<UInt8>, at start: Int) -> Int? {
        let end = bytes.blankEnd(from: start, before: bytes.count)
        return end == bytes.count || bytes[end] == .lineFeed ? end : nil
    }
}
