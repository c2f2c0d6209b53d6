public import Secrets
public import Text

/// A page of Markdown, read into blocks and inlines that keep their ranges.
///
/// What is read means what CommonMark 0.31 and GitHub Flavored Markdown say it means. Any bytes
/// can be read, in linear time; bytes that are not UTF-8 only spoil the text that they are in.
///
/// Deviations: containers nested deeper than 100 levels are read as text; footnotes, alerts and
/// e-mail addresses without brackets have no meaning of their own; a table's row keeps only the
/// cells that are written, up to the number of columns.
public struct MarkdownDocument: Sendable {
    /// The file that was read.
    public let source: SourceFile

    /// Its bytes.
    let bytes: [UInt8]

    /// The blocks in preorder, which is the order of the file.
    public let blocks: [MarkdownBlock]

    /// The inlines of all blocks, in the order of the file.
    public let inlines: [MarkdownInline]

    /// The index of a block of fenced code that only the end of the page closes; nil where there
    /// is none.
    public let unclosedFence: Int?

    /// The lines of all leaf blocks, in the order of the file.
    let lines: [ContentLine]

    /// Reads the bytes of a page whose name does not matter.
    public init(reading bytes: [UInt8]) {
        self.init(reading: SourceFile(path: "", bytes: bytes))
    }

    /// The offset of the page's first line, after a byte order mark and front matter.
    public let start: Int

    /// Reads a page; it never fails.
    ///
    /// Front matter is no part of CommonMark; where `skipsFrontMatter` is set, it is not read.
    public init(reading source: SourceFile, skipsFrontMatter: Bool = false) {
        let bytes = source.bytes(for: .structure)
        let file = bytes.span
        let mark = file.byteOrderMarkLength
        let start = skipsFrontMatter ? FrontMatter.end(in: file, from: mark) : mark
        var reader = BlockReader(file, from: start)
        var inlines = InlineTree(definitions: reader.tree.definitions, size: bytes.count)
        for index in 0..<reader.tree.count {
            let block = reader.tree.blocks[index]
            let first = inlines.inlines.count
            switch block.kind {
            case .heading, .paragraph:
                inlines.addLines(reader.tree.lines, block.lines, of: file, block: index)
            case .cell: inlines.addCell(block.range, of: file, block: index)
            case .html:
                inlines.addHTML(reader.tree.lines, block.lines, of: file, block: index)
            case .list, .item, .blockQuote, .fencedCode, .indentedCode, .table, .row,
                .thematicBreak, .linkDefinition:
                break
            }
            reader.tree.setInlines(first..<inlines.inlines.count, of: index)
        }
        self.source = source
        self.bytes = bytes
        self.start = start
        blocks = reader.tree.blocks
        unclosedFence = reader.unclosedFence
        self.inlines = inlines.inlines
        lines = reader.tree.lines
    }

    /// The ranges of a block's lines, without the markers of its containers and line breaks.
    ///
    /// Of fenced code these are the lines between the fences; of a container there are none.
    public func lines(of block: Int) -> [SourceRange] {
        lines[blocks[block].lines].map(\.range)
    }

    /// The content of a code or HTML block, each line with a line feed at its end, made of `shown`:
    /// the bytes of the page, or these masked.
    func content(of block: Int, showing shown: [UInt8]) -> [UInt8] {
        var content: [UInt8] = []
        for line in lines[blocks[block].lines] {
            content.append(contentsOf: repeatElement(.space, count: Int(line.padding)))
            content.append(contentsOf: shown[line.range.start..<line.range.end])
            content.append(.lineFeed)
        }
        return content
    }

    /// A range inside the text of `block`, as its inlines were read, made of `shown`: the bytes of
    /// the page, or these masked; nil when it is in one piece in the file.
    func joinedContent(_ range: SourceRange, in block: Int, showing shown: [UInt8]) -> [UInt8]? {
        if blocks[block].kind == .cell {
            let pieces = JoinedText.pieces(ofCell: range, in: bytes.span)
            return pieces.isEmpty ? nil : pieces.flatMap { shown[$0] }
        }
        let line = firstLine(after: range.start, in: blocks[block].lines)
        if line < blocks[block].lines.upperBound, lines[line].range.start <= range.start,
            range.end <= lines[line].range.end
        {
            return nil
        }
        return joinedContent(range, line..<blocks[block].lines.upperBound, showing: shown)
    }

    private func joinedContent(
        _ range: SourceRange, _ candidates: Range<Int>, showing shown: [UInt8]
    ) -> [UInt8] {
        var content: [UInt8] = []
        for line in candidates {
            let (first, last) = (lines[line].range.start, lines[line].range.end)
            guard first < range.end else { break }
            let start = max(first, range.start)
            content.append(contentsOf: shown[start..<max(start, min(last, range.end))])
            if range.end > last, line + 1 < candidates.upperBound { content.append(.lineFeed) }
        }
        return content
    }

    /// The index of the first of `lines` that ends after `offset` or at it.
    private func firstLine(after offset: Int, in range: Range<Int>) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].range.end < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
