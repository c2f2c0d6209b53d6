import Text

/// The inlines of a page, gathered block by block.
struct InlineTree {
    private(set) var inlines: [MarkdownInline] = []
    private var text = JoinedText()
    private var reader: InlineReader

    /// A link whose text is being added, and the index of the token after that.
    private struct OpenLink {
        let inline: Int
        let tokensEnd: Int
    }

    /// Begins without any, with room for as many as a page of `size` bytes commonly has.
    init(definitions: LinkDefinitions, size: Int) {
        reader = InlineReader(definitions: definitions)
        inlines.reserveCapacity(size / 24 + 8)
    }

    /// Adds the inlines of a heading or paragraph with these lines.
    mutating func addLines(
        _ lines: [ContentLine], _ range: Range<Int>, of file: Span<UInt8>, block: Int
    ) {
        if let whole = text.take(lines, range, of: file) {
            add(file.extracting(whole), block: block)
        } else {
            add(joined: block)
        }
    }

    /// Adds the inlines of a table's cell.
    mutating func addCell(_ cell: SourceRange, of file: Span<UInt8>, block: Int) {
        if PlainText.end(in: file.extracting(cell.start..<cell.end), from: 0) == cell.count {
            if !cell.isEmpty { appendText(cell, block) }
        } else if let whole = text.take(cell: cell, of: file) {
            add(file.extracting(whole), block: block)
        } else {
            add(joined: block)
        }
    }

    private mutating func add(joined block: Int) {
        let joined = text.bytes
        add(joined.span, block: block)
    }

    private mutating func add(_ bytes: Span<UInt8>, block: Int) {
        guard bytes.count > 0 else { return }
        let plainEnd = PlainText.end(in: bytes, from: 0)
        if plainEnd == bytes.count {
            appendText(text.range(0, plainEnd), block)
        } else {
            reader.read(bytes, text, plainEnd: plainEnd)
            addRead(block)
        }
    }

    /// Adds the inlines that were read.
    private mutating func addRead(_ block: Int) {
        var run = 0
        var open: [OpenLink] = []
        var pending: Range<Int>?
        for index in reader.tokens.indices {
            let token = reader.tokens[index]
            var start = token.start
            var end = token.end
            if case .delimiters = token.kind {
                start += reader.delimiters.runs[run].usedBefore
                end = start + reader.delimiters.runs[run].left
                run += 1
            }
            while let last = open.last, last.tokensEnd <= index {
                flush(&pending, block)
                inlines[last.inline].subtreeEnd = inlines.count
                open.removeLast()
            }
            guard case .inline(let kind) = token.kind, kind != .text else {
                // What emphasis left of a run is between text, and is text like it.
                if let before = pending, before.upperBound == start {
                    pending = before.lowerBound..<end
                } else {
                    flush(&pending, block)
                    pending = start..<end
                }
                continue
            }
            flush(&pending, block)
            if token.subtreeEnd > index + 1 {
                open.append(OpenLink(inline: inlines.count, tokensEnd: token.subtreeEnd))
            }
            append(token, kind, block)
        }
        flush(&pending, block)
        while let last = open.popLast() { inlines[last.inline].subtreeEnd = inlines.count }
    }

    /// Adds the comments and tags of an HTML block; the rest of it is nobody's text.
    mutating func addHTML(
        _ lines: [ContentLine], _ range: Range<Int>, of file: Span<UInt8>, block: Int
    ) {
        if let whole = text.take(lines, range, of: file) {
            addHTML(file.extracting(whole), block)
        } else {
            let joined = text.bytes
            addHTML(joined.span, block)
        }
    }

    private mutating func addHTML(_ bytes: Span<UInt8>, _ block: Int) {
        let less = UInt8(ascii: "<")
        var scanner = HTMLInlineScanner()
        var offset = bytes.offset(of: less, from: 0, before: bytes.count)
        while offset < bytes.count {
            var next = offset + 1
            if let found = scanner.end(in: bytes, at: offset) {
                let kind: MarkdownInline.Kind = found.comment == nil ? .html : .comment
                let token = InlineToken(.inline(kind), offset, found.end, content: found.comment)
                append(token, kind, block)
                next = found.end
            }
            offset = bytes.offset(of: less, from: next, before: bytes.count)
        }
    }

    private mutating func flush(_ pending: inout Range<Int>?, _ block: Int) {
        guard let range = pending else { return }
        pending = nil
        guard !range.isEmpty else { return }
        appendText(text.range(range.lowerBound, range.upperBound), block)
    }

    private mutating func appendText(_ range: SourceRange, _ block: Int) {
        inlines.append(
            MarkdownInline(
                .text, range, content: range, destination: SourceRange(range.end, range.end),
                block: block, index: inlines.count))
    }

    private mutating func append(
        _ token: InlineToken, _ kind: MarkdownInline.Kind, _ block: Int
    ) {
        let content = text.range(token.content.lowerBound, token.content.upperBound)
        inlines.append(
            MarkdownInline(
                kind, text.range(token.start, token.end), content: content,
                destination: token.destination ?? SourceRange(content.end, content.end),
                block: block, index: inlines.count))
    }
}
