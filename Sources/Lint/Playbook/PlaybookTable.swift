internal import Diagnostics
internal import Markdown
internal import Secrets
internal import Text

/// The table that a playbook has, against the one that its route asks for.
struct PlaybookTable {
    let expected: ExpectedTable
    let table: MarkdownTable

    /// The index in the table of each column that is asked for.
    let columns: [Int]

    let document: MarkdownDocument

    /// Reports rows that say something else, that are missing, and that nothing asks for.
    func check(_ reporter: inout Reporter) {
        let matching = TableMatching(
            expected: expected.rows.count, rows: table.rows.count, columns: columns.count
        ) { index, row in
            agreeing(expected.rows[index], table.rows[row])
        }
        for difference in matching.different {
            report(expected.rows[difference.expected], table.rows[difference.row], &reporter)
        }
        for index in matching.missing { reportMissing(expected.rows[index], &reporter) }
        for index in matching.extra {
            reporter.report(
                "the route has no such \(expected.noun)", at: table.rows[index].range,
                help: "remove the row, or add the \(expected.noun) to `\(expected.field)` of "
                    + "`\(expected.routeFile.path)`")
        }
    }

    /// In how many cells two rows agree; in none where they only agree in saying nothing.
    private func agreeing(_ row: ExpectedTable.Row, _ written: MarkdownTableRow) -> Int {
        let cells = row.cells.indices.filter { matches(row, $0, written) }
        return cells.contains { row.cells[$0].isTelling } ? cells.count : 0
    }

    private func matches(
        _ row: ExpectedTable.Row, _ column: Int, _ written: MarkdownTableRow
    ) -> Bool {
        row.cells[column].matches(cell(column, of: written))
    }

    private func cell(_ column: Int, of row: MarkdownTableRow) -> MarkdownTableCell? {
        row.cells.indices.contains(columns[column]) ? row.cells[columns[column]] : nil
    }

    // MARK: - A row that differs

    private func report(
        _ row: ExpectedTable.Row, _ written: MarkdownTableRow, _ reporter: inout Reporter
    ) {
        let wrong = columns.indices.filter { !matches(row, $0, written) }
        let cells = wrong.map { cell($0, of: written) }
        let names = Wording.all(wrong.map { "\"\(expected.columns[$0])\"" })
        let values = Wording.all(wrong.map { Self.value(row.cells[$0]) })
        let range = wrong.count == 1 ? cells[0]?.range : nil
        let isInPlainText =
            wrong.count == 1
            && wrong.allSatisfy { row.cells[$0].lacksOnlyBackticks(cells[0]) }
        reporter.report(
            isInPlainText
                ? "\(names) is not in backticks" : "the route says something else for \(names)",
            at: range ?? written.range,
            help: isInPlainText ? "write \"\(values)\"" : "the route has \(values)",
            notes: [expected.note(row)],
            fixes: isSurely(row, written, wrong) ? edits(row, written, wrong) : [])
    }

    private static func value(_ cell: ExpectedCell) -> String {
        if case .noCode = cell { "none" } else { cell.written ?? "" }
    }

    /// Whether a row of the table is the route's, and not one of somebody else.
    ///
    /// It is by its repository and another cell, or by its repository alone where the row says
    /// nothing else. Where the repository appears twice, the other cell is the one that it is
    /// told apart by.
    private func isSurely(
        _ row: ExpectedTable.Row, _ written: MarkdownTableRow, _ wrong: [Int]
    ) -> Bool {
        let repository = expected.repositoryColumn
        func agrees(_ column: Int, _ written: MarkdownTableRow) -> Bool {
            matches(row, column, written)
                || row.cells[column].lacksOnlyBackticks(cell(column, of: written))
        }
        let name = row.cells[repository]
        guard name.isTelling, agrees(repository, written) else { return false }
        let isOnly =
            expected.rows.count { $0.cells[repository] == name } == 1
            && table.rows.count { agrees(repository, $0) } == 1
        let others = columns.indices.filter { $0 != repository }
        let telling = isOnly ? others : Array(others.prefix(1))
        if telling.contains(where: { row.cells[$0].isTelling && agrees($0, written) }) {
            return true
        }
        return isOnly
            && wrong.allSatisfy { column in
                agrees(column, written) || cell(column, of: written)?.range.isEmpty ?? true
            }
    }

    /// The edits of the cells that are wrong; none when one of them cannot be made safely.
    private func edits(
        _ row: ExpectedTable.Row, _ written: MarkdownTableRow, _ wrong: [Int]
    ) -> [ByteEdit] {
        var edits: [ByteEdit] = []
        var added: [Int: String] = [:]
        for column in wrong {
            if let cell = cell(column, of: written) {
                guard let edit = row.cells[column].rewriting(cell, of: document) else { return [] }
                edits.append(edit)
            } else {
                guard let text = row.cells[column].written else { return [] }
                added[columns[column]] = text
            }
        }
        guard let last = added.keys.max() else { return edits }
        let cells = (written.cells.count...last).map { added[$0] ?? "" }
        let range = written.range
        let isClosed =
            document.source.bytes(for: .structure)[range.start..<range.end].last
            == UInt8(ascii: "|")
        let text = (isClosed ? " " : " | ") + cells.joined(separator: " | ") + " |"
        return edits + [ByteEdit(SourceRange(range.end, range.end), text)]
    }

    // MARK: - A row that is missing

    private func reportMissing(_ row: ExpectedTable.Row, _ reporter: inout Reporter) {
        let text = written(row)
        let edit = text.map {
            PageLines(reporter.file).inserting($0, afterLineOf: table.range.end)
        }
        reporter.report(
            "the table has no row for this \(expected.noun): \(Self.shown(row))",
            at: table.header.range, help: text.map { "add the row `\($0)`" },
            notes: [expected.note(row)], fixes: edit.map { [$0] } ?? [])
    }

    private static func shown(_ row: ExpectedTable.Row) -> String {
        row.cells.lazy.compactMap { cell in
            if case .text(let text) = cell { MarkdownSource.line(text) } else { nil }
        }.first ?? ""
    }

    /// A row as it is written into the table.
    private func written(_ row: ExpectedTable.Row) -> String? {
        var cells = [String](repeating: "", count: table.header.cells.count)
        for (expected, column) in zip(row.cells, columns) {
            guard let text = expected.written else { return nil }
            cells[column] = text
        }
        return ExpectedTable.line(cells)
    }
}
