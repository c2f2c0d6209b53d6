internal import Secrets
internal import Diagnostics
internal import Markdown
internal import Catalog
internal import Text

extension ExpectedTable {
    /// Reports where the table of a section differs; a section that is missing is not reported.
    func check(_ section: PlaybookSection, of playbook: Playbook, _ reporter: inout Reporter) {
        guard let heading = playbook.heading(of: section) else { return }
        let document = playbook.document
        let blocks = document.section(under: heading)
        if isWritten(in: blocks, of: document) { return }
        let tables = document.tables(in: blocks)
        let known = tables.lazy.compactMap { table in
            TableColumns(columns, in: table.header).map { (table, $0) }
        }
        if let (table, found) = known.first(where: { $1.misspelt == nil }) ?? known.first {
            if let misspelt = found.misspelt { report(misspelt, of: table, document, &reporter) }
            PlaybookTable(expected: self, table: table, columns: found.indices, document: document)
                .check(&reporter)
        } else if let table = tables.first {
            reporter.report(
                "this table does not have the columns \(columns.joined(separator: ", "))",
                at: table.header.range, help: "give its columns these names")
        } else if !rows.isEmpty, let header = headerAlone(in: blocks, of: document) {
            reporter.report(
                "the line `\(delimiterLine)` is missing below the header", at: header,
                help: "add it",
                fixes: [
                    PageLines(playbook.source).inserting(delimiterLine, afterLineOf: header.end)
                ])
        } else if let row = rows.first {
            let end = document.blocks[heading.block].range.end
            let edit = newTable.map {
                PageLines(playbook.source).inserting($0, afterBlockEndingAt: end)
            }
            reporter.report(
                "this section has no table of the route's \(field)", at: heading.range,
                help: "begin it with `\(Self.line(columns))`", notes: [note(row)],
                fixes: edit.map { [$0] } ?? [])
        }
    }

    /// Whether the table is written as a new one would be; it says at once that nothing differs.
    private func isWritten(in blocks: Range<Int>, of document: MarkdownDocument) -> Bool {
        guard let table = RawTable(in: blocks, of: document) else { return rows.isEmpty }
        var next = -1
        let isSame = table.rows { row in
            defer { next += 1 }
            guard row.count == columns.count, next < rows.count else { return false }
            return columns.indices.allSatisfy { column in
                next < 0
                    ? row[column].elementsEqual(columns[column].utf8)
                    : rows[next].cells[column].isWritten(as: row[column])
            }
        }
        return isSame && next == rows.count
    }

    /// The line of the columns' names that begins a paragraph, since no line of hyphens makes it
    /// the header of a table (GFM §4.10); nil when there is none.
    private func headerAlone(
        in blocks: Range<Int>, of document: MarkdownDocument
    ) -> SourceRange? {
        for block in blocks where document.blocks[block].kind == .paragraph {
            guard let line = document.lines(of: block).first else { continue }
            let cells = document.source.bytes(for: .structure)[line.start..<line.end]
                .split(separator: UInt8(ascii: "|"))
                .map { $0.drop { $0 == .space }.reversed().drop { $0 == .space }.reversed() }
                .filter { !$0.isEmpty }
            let isHeader =
                cells.count == columns.count
                && zip(cells, columns).allSatisfy { $0.elementsEqual($1.utf8) }
            if isHeader { return line }
        }
        return nil
    }

    private func report(
        _ misspelt: TableColumns.Misspelt, of table: MarkdownTable, _ document: MarkdownDocument,
        _ reporter: inout Reporter
    ) {
        let cell = table.header.cells[misspelt.index]
        reporter.report(
            "this column is not named \"\(misspelt.name)\"", at: cell.range,
            help: "write \"\(misspelt.name)\"",
            fixes: document.holdsOnlyWords(cell.block)
                ? [ByteEdit(cell.range, misspelt.name)] : [])
    }
}
