internal import Secrets
internal import Markdown
internal import Text

/// The first table among some blocks as it is written, for a look before texts are made.
struct RawTable {
    private let document: MarkdownDocument
    private let table: Int

    /// Finds the table; nil when there is none.
    init?(in blocks: Range<Int>, of document: MarkdownDocument) {
        guard let table = blocks.first(where: { document.blocks[$0].kind == .table }) else {
            return nil
        }
        self.document = document
        self.table = table
    }

    /// Calls `body` with each row, the header first, until it returns false; whether it never did.
    func rows(satisfy body: (Row) -> Bool) -> Bool {
        var row = table + 1
        while row < document.blocks[table].subtreeEnd {
            guard body(Row(document: document, block: row)) else { return false }
            row = document.blocks[row].subtreeEnd
        }
        return true
    }

    /// A row of the table.
    struct Row {
        fileprivate let document: MarkdownDocument
        fileprivate let block: Int

        /// How many cells are written.
        var count: Int { document.blocks[block].subtreeEnd - block - 1 }

        /// The bytes of a cell, below `count`; a cell has no blocks inside it.
        subscript(index: Int) -> ArraySlice<UInt8> {
            let range = document.blocks[block + 1 + index].range
            return document.source.bytes(for: .identity)[range.start..<range.end]
        }
    }
}
