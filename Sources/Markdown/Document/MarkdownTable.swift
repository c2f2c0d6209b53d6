public import Secrets
public import Text

/// A table: its header row and the rows below it.
public struct MarkdownTable: Sendable, Equatable {
    /// The index of its block.
    public let block: Int

    /// The header row; the number of its cells is that of the columns.
    public let header: MarkdownTableRow

    /// The rows of the body, in order.
    public let rows: [MarkdownTableRow]

    /// The bytes of the table.
    public let range: SourceRange
}

/// A row of a table.
public struct MarkdownTableRow: Sendable, Equatable {
    /// The index of its block.
    public let block: Int

    /// The cells that are written, at most as many as the table has columns.
    public let cells: [MarkdownTableCell]

    /// The bytes of the row's line.
    public let range: SourceRange
}

/// A cell of a table.
public struct MarkdownTableCell: Sendable, Equatable {
    /// The index of its block.
    public let block: Int

    /// Its text without markup.
    public let text: MaskedText

    /// The code spans in it, in order.
    public let codeSpans: [MarkdownCodeSpan]

    /// The bytes between its pipes, without the spaces around.
    public let range: SourceRange
}

extension MarkdownDocument {
    /// The tables among these blocks, of the whole page when none are named.
    public func tables(in range: Range<Int>? = nil) -> [MarkdownTable] {
        (range ?? blocks.indices).compactMap { index in
            guard blocks[index].kind == .table else { return nil }
            let rows = children(of: index).map(row)
            guard let header = rows.first else { return nil }
            return MarkdownTable(
                block: index, header: header, rows: Array(rows.dropFirst()),
                range: blocks[index].range)
        }
    }

    private func row(_ index: Int) -> MarkdownTableRow {
        let cells = children(of: index).map { cell in
            MarkdownTableCell(
                block: cell, text: text(of: cell), codeSpans: codeSpans(in: cell..<(cell + 1)),
                range: blocks[cell].range)
        }
        return MarkdownTableRow(block: index, cells: cells, range: blocks[index].range)
    }

    /// The indices of the blocks directly inside a block.
    public func children(of block: Int) -> [Int] {
        var children: [Int] = []
        var child = block + 1
        while child < blocks[block].subtreeEnd {
            children.append(child)
            child = blocks[child].subtreeEnd
        }
        return children
    }
}
