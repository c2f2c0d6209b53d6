import Text

/// Writes values in the layout that a file has.
struct ValueWriter {
    /// How many columns a mapping is to the right of its key.
    private let mappingIndent: Int

    /// How many columns the hyphens of a list are to the right of its key.
    private let listIndent: Int

    /// What a line of text is folded to, where it is a value of its own.
    private static let width = 100

    /// Indents by two columns, as a new file does.
    init() { (mappingIndent, listIndent) = (2, 2) }

    /// Takes over how the collections of a file are indented.
    init(likeThoseIn stream: YAMLStream) {
        var (mapping, list): (Int?, Int?) = (nil, nil)
        let bytes = stream.bytes.span
        for node in stream.nodes.indices
        where stream.nodes[node].kind == .mapping && stream.nodes[node].style == .block {
            let column = bytes.column(of: stream.nodes[node].start)
            for (_, value) in stream.entries(of: node) where stream.nodes[value].style == .block {
                let indent = bytes.column(of: stream.nodes[value].start) - column
                if stream.nodes[value].kind == .mapping {
                    mapping = mapping ?? indent
                } else {
                    list = list ?? indent
                }
            }
            if mapping != nil, list != nil { break }
        }
        mappingIndent = mapping ?? 2
        listIndent = list ?? 2
    }

    /// The lines of an entry whose key is in `column`; the first is without its indentation.
    func lines(of entry: YAMLValue.Entry, in column: Int) -> [String] {
        let key = entry.key + ":"
        switch entry.value {
        case .text(let text):
            return foldedLines(of: text, after: key, in: column)
                ?? [key + " " + Self.inline(entry.value, inFlow: false)]
        case .list(let values, .block) where !values.isEmpty:
            let inner = column + listIndent
            return [key]
                + values.flatMap { Self.indented(lines(ofElement: $0, in: inner), by: inner) }
        case .mapping(let entries, .block) where !entries.isEmpty:
            let inner = column + mappingIndent
            return [key] + entries.flatMap { Self.indented(lines(of: $0, in: inner), by: inner) }
        case .bare, .list, .mapping:
            return [key + " " + Self.inline(entry.value, inFlow: false)]
        }
    }

    /// The lines of an element whose hyphen is in `column`; the first is without its indentation.
    func lines(ofElement value: YAMLValue, in column: Int) -> [String] {
        guard case .mapping(let entries, .block) = value, !entries.isEmpty else {
            return ["- " + Self.inline(value, inFlow: false)]
        }
        let inner = column + 2
        var lines: [String] = []
        for entry in entries { lines += Self.indented(self.lines(of: entry, in: inner), by: inner) }
        // The first line begins with the hyphen.
        lines[0] = "- " + lines[0].dropFirst(inner)
        return lines
    }

    private static func indented(_ lines: [String], by column: Int) -> [String] {
        let blanks = String(repeating: " ", count: column)
        return lines.enumerated().map { $0.offset == 0 ? blanks + $0.element : $0.element }
    }

    /// A text that is longer than a line as a folded scalar; nil where it is not, or would not
    /// come back as it is.
    private func foldedLines(of text: String, after key: String, in column: Int) -> [String]? {
        guard column + key.utf8.count + 1 + text.utf8.count > Self.width,
            !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }),
            text.utf8.first != UInt8(ascii: " "), text.utf8.last != UInt8(ascii: " ")
        else { return nil }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.allSatisfy({ !$0.isEmpty }) else { return nil }
        let blanks = String(repeating: " ", count: column + mappingIndent)
        var lines = [key + " >-"]
        var line = blanks
        for word in words {
            if line.utf8.count > blanks.utf8.count {
                if line.utf8.count + 1 + word.utf8.count > Self.width {
                    lines.append(line)
                    line = blanks
                } else {
                    line += " "
                }
            }
            line += word
        }
        return lines + [line]
    }

    /// A value on one line: all in brackets, where it is a collection.
    ///
    /// `style` is that of the scalar in whose place it comes.
    static func inline(
        _ value: YAMLValue, as style: YAMLNode.Style = .plain, inFlow: Bool
    ) -> String {
        switch value {
        case .text(let text): ScalarText.written(text, as: style, inFlow: inFlow)
        case .bare(let word): word
        case .list(let values, _):
            "[" + values.map { inline($0, inFlow: true) }.joined(separator: ", ") + "]"
        case .mapping(let entries, _):
            "{" + entries.map { inline($0) }.joined(separator: ", ") + "}"
        }
    }

    /// An entry of a mapping in brackets.
    static func inline(_ entry: YAMLValue.Entry) -> String {
        entry.key + ": " + inline(entry.value, inFlow: true)
    }
}

extension Span<UInt8> {
    /// Where the line starts that `offset` is in, after a byte order mark.
    func lineStart(at offset: Int) -> Int {
        var start = offset
        while start > 0, self[start - 1] != .lineFeed { start -= 1 }
        return start == 0 && count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
            ? Swift.min(3, offset) : start
    }

    /// The column of an offset, from 0.
    func column(of offset: Int) -> Int { offset - lineStart(at: offset) }
}
