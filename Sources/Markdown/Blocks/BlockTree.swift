import Text

/// The blocks of a page as they grow: each is opened, gets lines, and is closed.
struct BlockTree {
    /// All blocks so far, in preorder.
    private(set) var blocks: [MarkdownBlock] = []

    /// The lines of all leaf blocks, in the order of the file.
    private(set) var lines: [ContentLine] = []

    /// Where the labels lead that were defined so far.
    private(set) var definitions = LinkDefinitions()

    /// The indices of the blocks that are open, outermost first.
    private var open: [Int] = []

    /// Makes room for as many blocks as a page of `size` bytes commonly has.
    init(size: Int) {
        blocks.reserveCapacity(size / 24 + 8)
        lines.reserveCapacity(size / 24 + 8)
        open.reserveCapacity(8)
    }

    /// Makes the definitions ready to be searched, when all blocks are read.
    mutating func sortDefinitions() {
        definitions.sort()
    }

    /// Sets the inlines of a block.
    mutating func setInlines(_ inlines: Range<Int>, of block: Int) {
        blocks[block].inlines = inlines
    }

    /// The index of the next block.
    var count: Int { blocks.count }

    /// Opens a block inside the innermost that is open.
    @discardableResult
    mutating func open(_ kind: MarkdownBlock.Kind, at start: Int) -> Int {
        let index = blocks.count
        blocks.append(
            MarkdownBlock(
                kind, at: start, depth: open.count, index: index, firstLine: lines.count))
        open.append(index)
        return index
    }

    /// Closes the innermost open block, and makes the one around it span it.
    mutating func close() {
        guard let index = open.popLast() else { return }
        if blocks.count > index + 1 { blocks[index].subtreeEnd = blocks.count }
        if let parent = open.last { blocks[parent].extend(to: blocks[index].range.end) }
    }

    /// Adds a line to the innermost open block.
    mutating func add(_ line: ContentLine) {
        guard let index = open.last else { return }
        lines.append(line)
        blocks[index].takeLine(to: line.range.end)
    }

    /// Makes the innermost open block reach to `end`.
    mutating func extend(to end: Int) {
        if let index = open.last { blocks[index].extend(to: end) }
    }

    /// Sets the detail of the innermost open block.
    mutating func setDetail(_ detail: SourceRange) {
        if let index = open.last { blocks[index].detail = detail }
    }

    /// Adds a whole block of one line.
    mutating func addLeaf(_ kind: MarkdownBlock.Kind, _ range: SourceRange, text: SourceRange?) {
        append(kind, range, text: text)
        extend(to: range.end)
    }

    private mutating func append(
        _ kind: MarkdownBlock.Kind, _ range: SourceRange, text: SourceRange?
    ) {
        var block = MarkdownBlock(
            kind, at: range.start, depth: open.count, index: blocks.count, firstLine: lines.count)
        if let text {
            lines.append(ContentLine(range: text))
            block.takeLine(to: text.end)
        }
        block.range = range
        blocks.append(block)
    }

    /// Opens a paragraph with its first line.
    mutating func openParagraph(_ line: SourceRange) {
        let index = blocks.count
        append(.paragraph, line, text: line)
        open.append(index)
    }

    /// Adds a row of the open table with at most `columns` cells; says how many it has.
    ///
    /// A line without cells is no row and adds nothing.
    @discardableResult
    mutating func addRow(
        _ line: SourceRange, of bytes: Span<UInt8>, columns: Int, isHeader: Bool
    ) -> Int {
        var cells = TableRow.Cells(of: line, in: bytes)
        var count = 0
        while count < columns, let cell = cells.next(in: bytes) {
            if count == 0 { open(.row(isHeader: isHeader), at: line.start) }
            append(.cell, cell, text: cell)
            count += 1
        }
        guard count > 0 else { return 0 }
        extend(to: bytes.trimmedEnd(from: line.start, before: line.end))
        close()
        return count
    }

    /// Closes the open indented code, without the blank lines at its end (CommonMark 0.31 §4.4).
    mutating func closeIndentedCode(of bytes: Span<UInt8>) {
        guard let index = open.last else { return }
        var range = blocks[index].lines
        while let last = range.last, lines[last].range.isBlank(in: bytes) {
            range = range.lowerBound..<last
        }
        blocks[index].lines = range
        let end = range.last.map { lines[$0].range.end } ?? blocks[index].range.start
        blocks[index].range = SourceRange(blocks[index].range.start, end)
        close()
    }

    // MARK: Paragraphs, which turn out to be something else

    /// The last line of the open paragraph.
    var lastParagraphLine: SourceRange? {
        guard let index = open.last, let last = blocks[index].lines.last else { return nil }
        return lines[last].range
    }

    /// Takes the link definitions off the start of the open paragraph (CommonMark 0.31 §4.7).
    ///
    /// Says whether some of it is left; if not, it is closed and gone.
    mutating func takeDefinitions(of bytes: Span<UInt8>) -> Bool {
        guard let paragraph = open.last else { return true }
        let all = blocks[paragraph].lines
        guard !all.isEmpty, mayDefine(lines[all.lowerBound].range, of: bytes) else { return true }
        var text = JoinedText()
        text.join(lines, all, of: bytes)
        var start = 0
        var line = all.lowerBound
        while let found = LinkParts.definition(in: text.bytes.span, at: start) {
            let range = text.range(start, found.end)
            let firstLine = line
            while line < all.upperBound, lines[line].range.end < range.end { line += 1 }
            line += 1
            if start == 0 { removeParagraph() }
            let index = open(.linkDefinition, at: range.start)
            blocks[index].lines = firstLine..<line
            blocks[index].detail = text.range(
                found.destination.lowerBound, found.destination.upperBound)
            extend(to: range.end)
            close()
            if let label = LinkParts.normalized(text.bytes.span, found.label) {
                definitions.add(label, leadingTo: blocks[index].detail)
            }
            start = found.end + 1
        }
        guard start > 0 else { return true }
        guard line < all.upperBound else { return false }
        reopenParagraph(line..<all.upperBound)
        return true
    }

    /// Whether a paragraph with this first line may begin with a definition, but for a task's box.
    private func mayDefine(_ line: SourceRange, of bytes: Span<UInt8>) -> Bool {
        guard !line.isEmpty, bytes[line.start] == UInt8(ascii: "[") else { return false }
        let close = line.start + 2
        guard close + 1 < line.end, bytes[close] == UInt8(ascii: "]") else { return true }
        return bytes[close + 1] == UInt8(ascii: ":")
    }

    /// Takes the last line off the open paragraph; the paragraph stays only if it had others.
    mutating func takeLastLine(of bytes: Span<UInt8>) {
        guard let index = open.last, !blocks[index].lines.isEmpty else { return }
        let range = blocks[index].lines
        lines.removeLast()
        removeParagraph()
        if range.count > 1 {
            reopenParagraph(range.lowerBound..<(range.upperBound - 1))
            closeParagraph(of: bytes)
        }
    }

    /// Closes the open paragraph as a heading that ends at `end`.
    mutating func closeHeading(level: Int, at end: Int, of bytes: Span<UInt8>) {
        guard let index = open.last else { return }
        blocks[index].kind = .heading(level: level)
        trimLastLine(at: index, of: bytes)
        extend(to: end)
        close()
    }

    /// Closes the open paragraph: reads definitions and a task's checkbox off its start.
    mutating func closeParagraph(of bytes: Span<UInt8>) {
        guard takeDefinitions(of: bytes), let index = open.last else { return }
        let first = blocks[index].lines.lowerBound
        if bytes[lines[first].range.start] == UInt8(ascii: "[") {
            takeCheckbox(at: index, of: bytes)
        }
        trimLastLine(at: index, of: bytes)
        let end = lines[blocks[index].lines.upperBound - 1].range.end
        if end < blocks[index].range.end {
            blocks[index].range = SourceRange(blocks[index].range.start, end)
        }
        close()
    }

    private mutating func removeParagraph() {
        blocks.removeLast()
        open.removeLast()
    }

    private mutating func reopenParagraph(_ range: Range<Int>) {
        let index = open(.paragraph, at: lines[range.lowerBound].range.start)
        blocks[index].lines = range
        extend(to: lines[range.upperBound - 1].range.end)
    }

    private mutating func trimLastLine(at index: Int, of bytes: Span<UInt8>) {
        guard let last = blocks[index].lines.last else { return }
        let range = lines[last].range
        let end = bytes.trimmedEnd(from: range.start, before: range.end)
        if end < range.end { lines[last].range = SourceRange(range.start, end) }
    }

    /// Makes a task of the item whose first block this paragraph is (GFM §5.3).
    private mutating func takeCheckbox(at index: Int, of bytes: Span<UInt8>) {
        guard open.count >= 2, index == open[open.count - 2] + 1,
            case .item = blocks[open[open.count - 2]].kind,
            let first = blocks[index].lines.first
        else { return }
        let range = lines[first].range
        guard range.count > 3, bytes[range.start] == UInt8(ascii: "["),
            bytes[range.start + 2] == UInt8(ascii: "]")
        else { return }
        let state: MarkdownBlock.TaskState
        switch bytes[range.start + 1] {
        case .space, .tab: state = .open
        case UInt8(ascii: "x"), UInt8(ascii: "X"): state = .done
        default: return
        }
        guard bytes[range.start + 3].isSpaceOrTab else { return }
        let text = bytes.blankEnd(from: range.start + 3, before: range.end)
        lines[first].range = SourceRange(text, range.end)
        blocks[open[open.count - 2]].kind = .item(task: state)
        blocks[open[open.count - 2]].detail = SourceRange(range.start, range.start + 3)
    }
}

extension SourceRange {
    /// Whether the range holds nothing but spaces and tabs.
    fileprivate func isBlank(in bytes: Span<UInt8>) -> Bool {
        bytes.trimmedEnd(from: start, before: end) == start
    }
}
