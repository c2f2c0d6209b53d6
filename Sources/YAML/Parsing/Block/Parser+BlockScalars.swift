import Text

/// Literal and folded block scalars (YAML 1.2.2 §8.1).
extension Parser {
    /// Reads the block scalar that starts here; its text is indented more than `parent`.
    mutating func blockScalar(_ bytes: Span<UInt8>, under parent: Int) throws(Stopped) {
        let start = at
        let header = BlockScalarHeader(bytes, at: at)
        at = header.end
        try checkHeader(bytes)
        passLineBreak(bytes)
        var lines = BlockScalarLines(end: header.end)
        if let digit = header.indentation {
            lines.indentation = parent + digit
        }
        try readLines(bytes, under: parent, &lines)
        if parent < 0, header.indentation != nil, lines.hasText {
            try refuse(.indentationIndicatorAtTop, start, header.end)
        }
        append(
            Scalar(
                header.isFolded ? .folded : .literal, start,
                header.chomping == .keep ? lines.end : lines.textEnd,
                isVerbatim: false, indentation: lines.indentation ?? lines.widestEmpty))
        try checkLineAfter(bytes)
        gap = Gap()
        seekContent(bytes)
        guard gap.indent > parent else { return }
        let textColumn = (lines.indentation ?? parent + 1) + 1
        throw fail(.blockScalarIndentation(column: textColumn), at, textEnd(bytes))
    }

    /// What was found of the lines of a block scalar.
    private struct BlockScalarLines {
        /// The spaces before each line that are not text, once they are known.
        var indentation: Int?

        /// The most spaces of an empty line before the text, and where they start.
        var widestEmpty = 0
        var widestEmptyStart = 0

        var hasText = false

        /// The end of the last line with text, and of the last line at all.
        var textEnd: Int
        var end: Int

        init(end: Int) {
            textEnd = end
            self.end = end
        }
    }

    /// Only white and a comment may follow the indicators.
    private mutating func checkHeader(_ bytes: Span<UInt8>) throws(Stopped) {
        let start = at
        at = LineScan.whiteEnd(bytes, from: at)
        let byte = bytes.byte(at)
        guard byte.isLineBreak || byte == .numberSign && at > start else {
            throw fail(.blockScalarHeader, at, textEnd(bytes))
        }
        at = bytes.offset(of: .lineFeed, from: at)
    }

    /// Moves to the start of the first line that is not of the scalar.
    private mutating func readLines(
        _ bytes: Span<UInt8>, under parent: Int, _ lines: inout BlockScalarLines
    ) throws(Stopped) {
        while at < bytes.count {
            lineStart = at
            let textStart = LineScan.spacesEnd(bytes, from: at)
            let spaces = textStart &- at
            let byte = bytes.byte(textStart)
            let isEmpty = byte == .lineFeed || byte == .carriageReturn
            if let indentation = lines.indentation {
                if spaces < indentation, !isEmpty { return }
                if spaces == 0, LineScan.isMarker(bytes, at: at) { return }
                passLine(bytes, hasText: !isEmpty || spaces > indentation, &lines)
                continue
            }
            if isEmpty {
                if spaces > lines.widestEmpty {
                    (lines.widestEmpty, lines.widestEmptyStart) = (spaces, at)
                }
                passLine(bytes, hasText: false, &lines)
                continue
            }
            if spaces <= parent || spaces == 0 && LineScan.isMarker(bytes, at: at) { return }
            if lines.widestEmpty > spaces {
                let line = lines.widestEmptyStart
                throw fail(.leadingLineTooLong(column: spaces + 1), line, line + lines.widestEmpty)
            }
            lines.indentation = spaces
            passLine(bytes, hasText: true, &lines)
        }
    }

    @inline(__always)
    private mutating func passLine(
        _ bytes: Span<UInt8>, hasText: Bool, _ lines: inout BlockScalarLines
    ) {
        at = bytes.offset(of: .lineFeed, from: at)
        var end = at
        if end > lineStart, bytes[end &- 1] == .carriageReturn { end &-= 1 }
        lines.end = end
        if hasText {
            lines.hasText = true
            lines.textEnd = end
        }
        if at < bytes.count { at &+= 1 }
    }

    /// Refuses a line after the text that can't follow it.
    ///
    /// The first one is content or a comment; a tab before it belongs to neither
    /// (`l-chomped-empty`, `l-trail-comments`).
    private mutating func checkLineAfter(_ bytes: Span<UInt8>) throws(Stopped) {
        guard at < bytes.count else { return }
        let textStart = LineScan.spacesEnd(bytes, from: at)
        if bytes.byte(textStart) == .tab { throw failAtTab(textStart) }
    }
}
