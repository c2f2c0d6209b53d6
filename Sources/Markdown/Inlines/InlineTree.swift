import SourceText

/// The inlines of a page, gathered block by block.
struct InlineTree {
    private(set) var inlines: [MarkdownInline] = []

    /// Adds the inlines of `block`, whose text is `text`.
    mutating func add(_ reader: InlineReader, _ text: JoinedText, block: Int) {
        var runs = reader.delimiters.runs[...]
        var open: [(inline: Int, tokensEnd: Int)] = []
        var pending: Range<Int>?
        for (index, token) in reader.tokens.enumerated() {
            var start = token.start
            var end = token.end
            if case .delimiters = token.kind, let run = runs.popFirst() {
                start += run.usedBefore
                end = start + run.left
            }
            while let last = open.last, last.tokensEnd <= index {
                flush(&pending, text, block)
                inlines[last.inline].subtreeEnd = inlines.count
                open.removeLast()
            }
            guard case .inline(let kind) = token.kind, kind != .text else {
                // What emphasis left of a run stands between text, and is text like it.
                if let before = pending, before.upperBound == start {
                    pending = before.lowerBound..<end
                } else {
                    flush(&pending, text, block)
                    pending = start..<end
                }
                continue
            }
            flush(&pending, text, block)
            if token.subtreeEnd > index + 1 { open.append((inlines.count, token.subtreeEnd)) }
            append(token, kind, text, block)
        }
        flush(&pending, text, block)
        while let last = open.popLast() { inlines[last.inline].subtreeEnd = inlines.count }
    }

    /// Adds a line or cell that can't be anything but text, as most are; says whether it is one.
    mutating func addPlain(_ range: SourceRange, of bytes: [UInt8], block: Int) -> Bool {
        guard InlineReader.plainEnd(of: bytes, from: range.start, to: range.end) == range.end
        else { return false }
        guard !range.isEmpty else { return true }
        inlines.append(
            MarkdownInline(
                kind: .text, range: range, content: range,
                destination: SourceRange(range.end, range.end), block: block,
                subtreeEnd: inlines.count + 1))
        return true
    }

    /// Adds the comments and tags of an HTML block; the rest of it is nobody's text.
    mutating func addHTML(_ text: JoinedText, block: Int) {
        var scanner = HTMLInlineScanner()
        var place = 0
        while place < text.bytes.count {
            guard text.bytes[place] == UInt8(ascii: "<"),
                let found = scanner.end(in: text.bytes, at: place)
            else {
                place += 1
                continue
            }
            let kind: MarkdownInline.Kind = found.comment == nil ? .html : .comment
            append(
                InlineToken(.inline(kind), place, found.end, content: found.comment), kind, text,
                block)
            place = found.end
        }
    }

    private mutating func flush(_ pending: inout Range<Int>?, _ text: JoinedText, _ block: Int) {
        guard let range = pending else { return }
        pending = nil
        guard !range.isEmpty else { return }
        let token = InlineToken(.inline(.text), range.lowerBound, range.upperBound)
        append(token, .text, text, block)
    }

    private mutating func append(
        _ token: InlineToken, _ kind: MarkdownInline.Kind, _ text: JoinedText, _ block: Int
    ) {
        let content = text.range(token.content.lowerBound, token.content.upperBound)
        inlines.append(
            MarkdownInline(
                kind: kind, range: text.range(token.start, token.end), content: content,
                destination: token.destination ?? SourceRange(content.end, content.end),
                block: block, subtreeEnd: inlines.count + 1))
    }
}
