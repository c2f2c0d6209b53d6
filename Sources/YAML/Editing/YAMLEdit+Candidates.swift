internal import Text

/// The edits that may make a change, the best first: which of them is right shows when the file is
/// read again.
extension YAMLEdit {
    // MARK: - New entries

    func insertions(
        of entry: YAMLValue.Entry, into mapping: Int, _ order: [String]
    ) -> [[ByteEdit]] {
        let entries = children(of: mapping)
        let best = place(for: entry.key, among: entries, order)
        guard stream.nodes[mapping].style == .block else {
            return flowInsertions(ValueWriter.inline(entry), at: best, into: mapping)
        }
        let column = stream.bytes.span.column(of: stream.nodes[mapping].start)
        return blockInsertions(
            ValueWriter(likeThoseIn: stream).lines(of: entry, in: column), at: best, into: mapping)
    }

    func insertions(ofElement value: YAMLValue, at index: Int, into list: Int) -> [[ByteEdit]] {
        guard stream.nodes[list].style == .block else {
            return flowInsertions(ValueWriter.inline(value, inFlow: true), at: index, into: list)
        }
        let column = stream.bytes.span.column(of: stream.nodes[list].start)
        let lines = ValueWriter(likeThoseIn: stream).lines(ofElement: value, in: column)
        return Array(blockInsertions(lines, at: index, into: list).prefix(1))
    }

    /// How many entries come before a new key.
    private func place(
        for key: String, among entries: [(key: Int?, value: Int)], _ order: [String]
    ) -> Int {
        guard let rank = order.firstIndex(of: key) else { return entries.count }
        func rankOf(_ entry: (key: Int?, value: Int)) -> Int? {
            guard let key = entry.key else { return nil }
            return order.firstIndex { stream.matches(key, $0) }
        }
        if let last = entries.lastIndex(where: { rankOf($0).map { $0 < rank } ?? false }) {
            return last + 1
        }
        return entries.contains { rankOf($0).map { $0 > rank } ?? false } ? 0 : entries.count
    }

    /// Lines for a collection in `index`, else at its end, else at its start.
    ///
    /// A block scalar at the end of a file without a line break is read in two ways by readers, so
    /// nothing comes after it.
    private func blockInsertions(
        _ lines: [String], at index: Int, into collection: Int
    ) -> [[ByteEdit]] {
        let bytes = stream.bytes.span
        let entries = children(of: collection)
        let start = stream.nodes[collection].start
        let blanks = String(repeating: " ", count: bytes.column(of: start))
        let isOpen = stream.nodes.contains {
            $0.end == bytes.count && ($0.style == .literal || $0.style == .folded)
        }
        let end = isOpen && stream.nodes[collection].end == bytes.count ? 0 : entries.count
        return [index == entries.count ? end : index, entries.count, 0].map { index in
            guard index > 0 else {
                let lineBreak = lineBreak(at: start)
                return [
                    ByteEdit(
                        SourceRange(start, start),
                        (lines + [blanks]).joined(separator: lineBreak))
                ]
            }
            let end = bytes.lineEnd(from: stream.nodes[entries[index - 1].value].end)
            let lineBreak = lineBreak(at: end)
            let text = lineBreak + blanks + lines.joined(separator: lineBreak)
            return [ByteEdit(SourceRange(end, end), text)]
        }
    }

    private func flowInsertions(
        _ text: String, at index: Int, into collection: Int
    ) -> [[ByteEdit]] {
        let (entries, range) = (children(of: collection), stream.nodes[collection].range)
        let isPair = !"{[".utf8.contains(stream.bytes[range.start])
        var edits: [ByteEdit] = []
        if index == 0 {
            let first = entries[0].key ?? entries[0].value
            let start = stream.nodes[first].start
            edits.append(ByteEdit(SourceRange(start, start), "\(text), "))
        } else {
            let end = stream.nodes[entries[index - 1].value].end
            edits.append(ByteEdit(SourceRange(end, end), ", \(text)"))
        }
        guard isPair else { return [edits] }
        // A single pair in a list is a mapping without braces.
        let braces = ["{", "}"]
        let edit = edits[0]
        return index == 0
            ? [
                [
                    ByteEdit(edit.range, braces[0] + edit.replacement),
                    ByteEdit(SourceRange(range.end, range.end), braces[1]),
                ]
            ]
            : [
                [
                    ByteEdit(SourceRange(range.start, range.start), braces[0]),
                    ByteEdit(edit.range, edit.replacement + braces[1]),
                ]
            ]
    }

    // MARK: - Removed entries

    func removals(ofEntry index: Int, in collection: Int) -> [[ByteEdit]] {
        let entries = children(of: collection)
        if entries.count == 1 {
            let isMapping = stream.nodes[collection].kind == .mapping
            return replacements(of: collection, by: isMapping ? .mapping([]) : .list([]))
        }
        return stream.nodes[collection].style == .block
            ? blockRemovals(ofEntry: index, in: collection)
            : flowRemovals(ofEntry: index, in: collection)
    }

    /// Whole lines with what stands behind the value, such as a comment.
    private func blockRemovals(ofEntry index: Int, in collection: Int) -> [[ByteEdit]] {
        let bytes = stream.bytes.span
        let entries = children(of: collection)
        let start = self.start(ofEntry: index, in: collection)
        let lineEnd = bytes.lineEnd(from: stream.nodes[entries[index].value].end)
        let lineStart = bytes.lineStart(at: start)
        if bytes.blankEnd(from: lineStart, before: start) == start {
            let next = bytes.nextLine(after: lineEnd)
            let removal = ByteEdit(SourceRange(lineStart, next), "")
            // A comment that was in its depth could become text of a block scalar before it.
            return [[removal], [removal] + unindentingComments(from: next)]
        }
        // It follows a hyphen on its line: the next one takes its place, after its own comments.
        let next = self.start(ofEntry: index + 1, in: collection)
        let nextLine = bytes.lineStart(at: next)
        if bytes.nextLine(after: lineEnd) == nextLine {
            return [[ByteEdit(SourceRange(start, next), "")]]
        }
        let hyphenEnd = bytes.trimmedEnd(from: lineStart, before: start)
        return [[ByteEdit(SourceRange(hyphenEnd, lineEnd), "")]]
    }

    /// Moves the comment lines from `start` on to the first column, up to the next entry.
    private func unindentingComments(from start: Int) -> [ByteEdit] {
        let bytes = stream.bytes.span
        var edits: [ByteEdit] = []
        var line = start
        while line < bytes.count {
            let text = bytes.blankEnd(from: line, before: bytes.count)
            guard text < bytes.count, bytes[text] == .numberSign || bytes[text].isLineBreak else {
                break
            }
            if bytes[text] == .numberSign { edits.append(ByteEdit(SourceRange(line, text), "")) }
            line = bytes.nextLine(after: bytes.lineEnd(from: text))
        }
        return edits
    }

    private func flowRemovals(ofEntry index: Int, in collection: Int) -> [[ByteEdit]] {
        let bytes = stream.bytes.span
        let entries = children(of: collection)
        let (start, end) = (
            self.start(ofEntry: index, in: collection), stream.nodes[entries[index].value].end
        )
        let onlyThis = ByteEdit(SourceRange(start, end), "")
        if index + 1 < entries.count {
            let next = self.start(ofEntry: index + 1, in: collection)
            let comma = comma(from: end, before: next)
            let onLine = bytes.blankEnd(from: comma + 1, before: next)
            return [
                [ByteEdit(SourceRange(start, onLine), "")],
                [onlyThis, ByteEdit(SourceRange(comma, comma + 1), "")],
            ]
        }
        let before = stream.nodes[entries[index - 1].value].end
        let comma = comma(from: before, before: start)
        // A comment between the two stays, with the comma before it.
        return bytes.lineEnd(from: before) < start
            ? [[onlyThis], [onlyThis, ByteEdit(SourceRange(comma, comma + 1), "")]]
            : [[ByteEdit(SourceRange(before, end), "")]]
    }

    /// The comma between two entries in brackets: comments may hold others.
    private func comma(from start: Int, before end: Int) -> Int {
        var at = start
        while at < end, stream.bytes[at] != .comma {
            at = stream.bytes[at] == .numberSign ? stream.bytes.span.lineEnd(from: at) : at + 1
        }
        return at
    }

    /// Where an entry starts: at its key, at an element in brackets, or at an element's hyphen.
    private func start(ofEntry index: Int, in collection: Int) -> Int {
        let entries = children(of: collection)
        let node = entries[index].key ?? entries[index].value
        guard entries[index].key == nil, stream.nodes[collection].style == .block else {
            return stream.nodes[node].start
        }
        guard index > 0 else { return stream.nodes[collection].start }
        // Only comments and blank lines are between an element and the next hyphen.
        let bytes = stream.bytes.span
        var at = stream.nodes[entries[index - 1].value].end
        while at < bytes.count, bytes[at] != .hyphen {
            at = bytes[at] == .numberSign ? bytes.lineEnd(from: at) : at + 1
        }
        return at
    }

    // MARK: - Other values

    func replacements(of node: Int, by value: YAMLValue) -> [[ByteEdit]] {
        let old = stream.nodes[node]
        let isInFlow = isInBrackets(node)
        let inline = ValueWriter.inline(value, as: old.style, inFlow: isInFlow)
        let candidates =
            switch (old.kind, old.style) {
            case (.scalar, .literal), (.scalar, .folded): [replacingBlockScalar(old, by: inline)]
            case (.scalar, _), (_, .flow): replacingInline(old, by: inline)
            default:
                [replacingBlockCollection(old, by: " " + inline), replacingInBlock(old, inline)]
            }
        guard !isInFlow, !value.isInline, let lines = blockLines(of: value, for: node) else {
            return candidates
        }
        return [replacing(old, byLines: lines)] + candidates
    }

    /// Whether a node is in brackets.
    private func isInBrackets(_ node: Int) -> Bool {
        stream.nodes[..<node].indices.contains { index in
            let outer = stream.nodes[index]
            return outer.kind != .scalar && outer.style == .flow && outer.subtreeEnd > node
        }
    }

    private func replacingInline(_ old: YAMLNode, by text: String) -> [[ByteEdit]] {
        guard old.range.isEmpty else { return [[ByteEdit(old.range, text)]] }
        // A value that is left out: after its colon or hyphen, or after a key without a colon.
        return [[ByteEdit(old.range, " " + text)], [ByteEdit(old.range, ": " + text)]]
    }

    /// The comment after the indicators stays.
    private func replacingBlockScalar(_ old: YAMLNode, by text: String) -> [ByteEdit] {
        let bytes = stream.bytes.span
        let header = BlockScalarHeader(bytes, at: old.start).end
        let lineEnd = min(bytes.lineEnd(from: header), old.end)
        return [
            ByteEdit(SourceRange(old.start, header), text),
            ByteEdit(SourceRange(lineEnd, old.end), ""),
        ]
    }

    /// From the end of its key's line to the end of its own, with all comments between.
    private func replacingBlockCollection(_ old: YAMLNode, by text: String) -> [ByteEdit] {
        let bytes = stream.bytes.span
        let keyEnd = endOfKey(of: old)
        let keyLineEnd = bytes.lineEnd(from: keyEnd)
        return [
            ByteEdit(SourceRange(keyEnd, keyEnd), text),
            ByteEdit(SourceRange(keyLineEnd, bytes.lineEnd(from: old.end)), ""),
        ]
    }

    /// In its own place, as after a hyphen.
    private func replacingInBlock(_ old: YAMLNode, _ text: String) -> [ByteEdit] {
        [ByteEdit(old.range, text)]
    }

    /// Just after the colon or hyphen that a node follows.
    private func endOfKey(of node: YAMLNode) -> Int {
        let before = stream.nodes.last { $0.end <= node.start && $0.kind == .scalar }
        let bytes = stream.bytes.span
        var at = before?.end ?? 0
        while at < node.start, bytes[at] != .colon, bytes[at] != .hyphen {
            at = bytes[at] == .numberSign ? bytes.lineEnd(from: at) : at + 1
        }
        return min(at + 1, node.start)
    }

    /// The lines of a collection as the value of a node's key, without the key; nil for an element.
    private func blockLines(of value: YAMLValue, for node: Int) -> [String]? {
        let parent = stream.nodes[..<node].indices.last {
            stream.nodes[$0].kind == .mapping && stream.nodes[$0].subtreeEnd > node
        }
        guard let parent, let key = children(of: parent).first(where: { $0.value == node })?.key
        else { return nil }
        let column = stream.bytes.span.column(of: stream.nodes[key].start)
        return Array(
            ValueWriter(likeThoseIn: stream).lines(of: .init("", value), in: column).dropFirst())
    }

    private func replacing(_ old: YAMLNode, byLines lines: [String]) -> [ByteEdit] {
        let bytes = stream.bytes.span
        if old.kind != .scalar, old.style == .block {
            let keyLineEnd = bytes.lineEnd(from: endOfKey(of: old))
            let lineBreak = lineBreak(at: keyLineEnd)
            return [
                ByteEdit(
                    SourceRange(keyLineEnd, bytes.lineEnd(from: old.end)),
                    lines.map { lineBreak + $0 }.joined())
            ]
        }
        let start = old.range.isEmpty ? old.start : bytes.trimmedEnd(from: 0, before: old.start)
        let lineEnd = bytes.lineEnd(from: old.end)
        let lineBreak = lineBreak(at: lineEnd)
        return [
            ByteEdit(SourceRange(start, old.end), ""),
            ByteEdit(SourceRange(lineEnd, lineEnd), lines.map { lineBreak + $0 }.joined()),
        ]
    }

    // MARK: - Lines

    /// The line break at an offset, or the file's first one where it ends without.
    private func lineBreak(at offset: Int) -> String {
        let bytes = stream.bytes.span
        let end = bytes.lineEnd(from: offset)
        let known = end < bytes.count ? end : bytes.lineEnd(from: 0)
        guard known < bytes.count else { return "\n" }
        return bytes[known] == .carriageReturn ? "\r\n" : "\n"
    }
}
