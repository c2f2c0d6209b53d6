import Text

/// Reads the blocks of a page, line by line (CommonMark 0.31, appendix "A parsing strategy").
struct BlockReader {
    /// Containers deeper than this are read as text, so that a line costs at most so many steps.
    static let deepest = 100

    /// A block quote, list or item that is open.
    private enum Container {
        case quote
        case list(ListMarker)
        case item(width: Int, block: Int)
    }

    /// The leaf block that is open.
    private enum Leaf {
        case paragraph
        case fence(CodeFence)
        case indentedCode
        case html(HTMLBlockKind)
        case table(columns: Int)
    }

    /// How a line relates to the paragraph that is open before it.
    private enum ParagraphState {
        /// There is none, or a new container is between.
        case none

        /// The line has the markers of all containers of the paragraph.
        case current

        /// Some are missing: only text may still continue it (CommonMark 0.31 §5.1, laziness).
        case lazy
    }

    /// What was read.
    var tree: BlockTree
    /// The index of the first block of fenced code that the page ends in, or that holds the
    /// opening of another; nil where all are closed.
    private(set) var unclosedFence: Int?

    private var containers: [Container] = []
    private var leaf: Leaf?

    /// Reads the blocks of `bytes` from an offset on.
    init(_ bytes: Span<UInt8>, from start: Int) {
        tree = BlockTree(size: bytes.count)
        var start = start
        while start < bytes.count {
            let end = bytes.lineEnd(from: start)
            var line = LineCursor(bytes, from: start, to: end)
            read(&line, of: bytes)
            start = bytes.nextLine(after: end)
        }
        if case .fence = leaf { unclosedFence = unclosedFence ?? tree.count - 1 }
        close(containersFrom: 0, of: bytes)
        tree.sortDefinitions()
    }

    private mutating func read(_ line: inout LineCursor, of bytes: Span<UInt8>) {
        let matched = match(&line, of: bytes)
        if matched == containers.count, let leaf, read(&line, of: bytes, into: leaf) { return }
        guard !line.isBlank else { return close(containersFrom: matched, of: bytes) }
        guard line.isIndented || line.contentByte.mayStartBlock else {
            return addText(line, of: bytes, matched, paragraphState(matched))
        }
        openBlocks(&line, of: bytes, matched: matched)
    }

    private var isParagraphOpen: Bool {
        if case .paragraph = leaf { true } else { false }
    }

    // MARK: Open blocks

    /// Moves past the markers of the containers that go on; says how many of them do.
    private func match(_ line: inout LineCursor, of bytes: Span<UInt8>) -> Int {
        for index in containers.indices {
            switch containers[index] {
            case .quote:
                guard !line.isIndented, line.contentByte == UInt8(ascii: ">") else { return index }
                Self.skipQuoteMarker(&line, of: bytes)
            case .list: break
            case .item(let width, let block):
                // An item may begin with one blank line, not with two.
                guard line.isBlank ? tree.count > block + 1 : line.indent >= width
                else { return index }
                line.skip(columns: min(width, line.indent), in: bytes)
            }
        }
        return containers.count
    }

    private static func skipQuoteMarker(_ line: inout LineCursor, of bytes: Span<UInt8>) {
        line.skipToContent()
        line.skip(bytes: 1, in: bytes)
        if line.isAtSpaceOrTab { line.skip(columns: 1, in: bytes) }
    }

    /// Adds the line to a leaf that takes it whatever it holds; closes a leaf that it ends.
    private mutating func read(
        _ line: inout LineCursor, of bytes: Span<UInt8>, into leaf: Leaf
    ) -> Bool {
        switch leaf {
        case .fence(let fence):
            if fence.isClosed(by: line, of: bytes) {
                tree.extend(to: line.end)
                closeLeaf(of: bytes)
                return true
            }
            if unclosedFence == nil, fence.swallows(line, of: bytes) {
                unclosedFence = tree.count - 1
            }
            line.skip(columns: min(fence.indent, line.indent), in: bytes)
            tree.add(line.rest)
            return true
        case .indentedCode:
            guard line.isIndented || line.isBlank else { return false }
            line.skip(columns: 4, in: bytes)
            tree.add(line.rest)
            return true
        case .html(let kind):
            if line.isBlank, kind.endsAtBlankLine { return false }
            addHTML(line.rest, kind, of: bytes)
            return true
        case .paragraph, .table: return false
        }
    }

    private mutating func addHTML(
        _ line: ContentLine, _ kind: HTMLBlockKind, of bytes: Span<UInt8>
    ) {
        tree.add(line)
        if kind.isClosed(by: line, of: bytes) { closeLeaf(of: bytes) }
    }

    private mutating func closeLeaf(of bytes: Span<UInt8>) {
        guard let leaf else { return }
        self.leaf = nil
        switch leaf {
        case .paragraph: tree.closeParagraph(of: bytes)
        case .indentedCode: tree.closeIndentedCode(of: bytes)
        case .fence, .html, .table: tree.close()
        }
    }

    private mutating func close(containersFrom count: Int, of bytes: Span<UInt8>) {
        closeLeaf(of: bytes)
        while containers.count > count {
            containers.removeLast()
            tree.close()
        }
    }

    // MARK: New blocks

    /// Opens what the rest of the line opens, and adds the text that is left.
    private mutating func openBlocks(
        _ line: inout LineCursor, of bytes: Span<UInt8>, matched: Int
    ) {
        var matched = matched
        var state = paragraphState(matched)
        while openContainer(&line, of: bytes, matched, state) {
            matched = containers.count
            state = .none
        }
        if openLeaf(line, of: bytes, matched, state) { return }
        // A definition-only paragraph may be gone by now.
        addText(line, of: bytes, matched, isParagraphOpen ? state : .none)
    }

    private func paragraphState(_ matched: Int) -> ParagraphState {
        guard isParagraphOpen else { return .none }
        return matched == containers.count ? .current : .lazy
    }

    private mutating func openContainer(
        _ line: inout LineCursor, of bytes: Span<UInt8>, _ matched: Int, _ state: ParagraphState
    ) -> Bool {
        guard matched + 2 <= Self.deepest, !line.isIndented else { return false }
        if line.contentByte == UInt8(ascii: ">") {
            closeForBlock(matched, of: bytes)
            tree.open(.blockQuote, at: line.contentOffset)
            tree.extend(to: line.contentOffset + 1)
            containers.append(.quote)
            Self.skipQuoteMarker(&line, of: bytes)
            return true
        }
        guard let marker = ListMarker(line, of: bytes, inParagraph: state == .current),
            !ThematicBreak.matches(line, of: bytes)
        else { return false }
        close(containersFrom: matched, of: bytes)
        if case .list(let other) = containers.last, !marker.continues(other) {
            closeForBlock(matched, of: bytes)
        }
        if case .list = containers.last {
        } else {
            tree.open(.list(ordered: marker.number != nil), at: line.contentOffset)
            containers.append(.list(marker))
        }
        let block = tree.open(.item(task: nil), at: line.contentOffset)
        tree.extend(to: line.contentOffset + marker.length)
        containers.append(.item(width: marker.skip(in: &line, of: bytes), block: block))
        return true
    }

    /// Closes what a new block that is not an item ends: a list holds nothing but items.
    private mutating func closeForBlock(_ matched: Int, of bytes: Span<UInt8>) {
        close(containersFrom: matched, of: bytes)
        if case .list = containers.last { close(containersFrom: matched - 1, of: bytes) }
    }

    /// Opens the leaf block that the line starts; says whether it does.
    private mutating func openLeaf(
        _ line: LineCursor, of bytes: Span<UInt8>, _ matched: Int, _ state: ParagraphState
    ) -> Bool {
        guard !line.isBlank else { return false }
        let content = SourceRange(line.contentOffset, line.end)
        if line.isIndented {
            guard state == .none else { return false }
            closeForBlock(matched, of: bytes)
            var line = line
            line.skip(columns: 4, in: bytes)
            tree.open(.indentedCode, at: line.rest.range.start)
            tree.add(line.rest)
            leaf = .indentedCode
        } else if let heading = NumberSignHeading(line, of: bytes) {
            closeForBlock(matched, of: bytes)
            tree.addLeaf(.heading(level: heading.level), content, text: heading.text)
        } else if let fence = CodeFence(line, of: bytes) {
            closeForBlock(matched, of: bytes)
            tree.open(.fencedCode, at: content.start)
            tree.setDetail(fence.info)
            tree.extend(to: content.end)
            leaf = .fence(fence)
        } else if let kind = HTMLBlockKind(line, of: bytes, inParagraph: state != .none) {
            closeForBlock(matched, of: bytes)
            tree.open(.html, at: content.start)
            leaf = .html(kind)
            addHTML(ContentLine(range: content), kind, of: bytes)
        } else if state == .current, let level = HeadingUnderline.level(line, of: bytes),
            closeAsHeading(level, at: content.end, of: bytes)
        {
            return true
        } else if ThematicBreak.matches(line, of: bytes) {
            closeForBlock(matched, of: bytes)
            tree.addLeaf(.thematicBreak, content, text: nil)
        } else {
            return false
        }
        return true
    }

    private mutating func closeAsHeading(
        _ level: Int, at end: Int, of bytes: Span<UInt8>
    ) -> Bool {
        leaf = nil
        guard tree.takeDefinitions(of: bytes) else { return false }
        tree.closeHeading(level: level, at: end, of: bytes)
        return true
    }

    // MARK: Text

    /// Adds a line that starts no block to the paragraph or table it belongs to.
    private mutating func addText(
        _ line: LineCursor, of bytes: Span<UInt8>, _ matched: Int, _ state: ParagraphState
    ) {
        guard !line.isBlank else { return close(containersFrom: matched, of: bytes) }
        let content = SourceRange(line.contentOffset, line.end)
        if state == .current, !line.isIndented, openTable(delimiters: content, of: bytes) { return }
        if state != .none { return tree.add(ContentLine(range: content)) }
        if case .table(let columns) = leaf, matched == containers.count {
            let count = tree.addRow(content, of: bytes, columns: columns, isHeader: false)
            if count > 0 { return }
        }
        closeForBlock(matched, of: bytes)
        tree.openParagraph(content)
        leaf = .paragraph
    }

    /// Makes a table of the open paragraph's last line, if `delimiters` fits it (GFM §4.10).
    private mutating func openTable(delimiters: SourceRange, of bytes: Span<UInt8>) -> Bool {
        guard let columns = TableRow.columns(delimiters, of: bytes),
            let header = tree.lastParagraphLine,
            TableRow.count(header, of: bytes) == columns
        else { return false }
        tree.takeLastLine(of: bytes)
        tree.open(.table, at: header.start)
        tree.addRow(header, of: bytes, columns: columns, isHeader: true)
        tree.extend(to: delimiters.end)
        leaf = .table(columns: columns)
        return true
    }
}
