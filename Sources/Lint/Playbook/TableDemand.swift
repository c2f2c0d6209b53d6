internal import Secrets
internal import Diagnostics
internal import Markdown
internal import Catalog
internal import Text

/// The table that a section of a playbook must have, as the route asks for it.
struct TableDemand {
    /// A row, and the bytes of the route file that ask for it.
    struct Row {
        let cells: [ExpectedCell]
        let origin: SourceRange
    }

    /// What a row stands for, as in `owner`.
    let noun: String

    /// The field of the route that asks for the rows.
    let field: String

    /// The names of the columns, in the order of a new table.
    let columns: [String]

    /// The rows.
    let rows: [Row]

    /// The route file.
    let routeFile: SourceFile

    /// Reports where the table of a section differs; a section that is missing is not reported.
    func check(_ section: PlaybookSection, of playbook: Playbook, _ reporter: inout Reporter) {
        guard let heading = playbook.heading(of: section) else { return }
        let document = playbook.document
        let blocks = document.section(under: heading)
        if isWritten(in: blocks, of: document) { return }
        let tables = document.tables(in: blocks)
        let known = tables.lazy.compactMap { table in
            places(in: table.header).map { (table, $0) }
        }.first
        if let (table, places) = known {
            check(table, places, &reporter)
        } else if let table = tables.first {
            reportColumns(of: table, &reporter)
        } else if !rows.isEmpty, let header = headerAlone(in: blocks, of: document) {
            let line = "|" + String(repeating: "---|", count: columns.count)
            reporter.report(
                "the line `\(line)` is missing below the header", at: header, help: "add it",
                fixes: [PageLines(playbook.source).inserting(line, behindLineOf: header.end)])
        } else if let row = rows.first {
            let end = document.blocks[heading.block].range.end
            let edit = newTable.map {
                PageLines(playbook.source).inserting($0, behindBlockEndingAt: end)
            }
            reporter.report(
                "this section has no table of the route's \(field)", at: heading.range,
                help: "begin it with `| \(columns.joined(separator: " | ")) |`",
                notes: [note(row)], fixes: edit.map { [$0] } ?? [])
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
        let pipe = UInt8(ascii: "|")
        let space = UInt8(ascii: " ")
        for block in blocks where document.blocks[block].kind == .paragraph {
            guard let line = document.lines(of: block).first else { continue }
            let cells = document.source.bytes(for: .structure)[line.start..<line.end]
                .split(separator: pipe)
                .map { $0.drop { $0 == space }.reversed().drop { $0 == space }.reversed() }
                .filter { !$0.isEmpty }
            let isHeader =
                cells.count == columns.count
                && zip(cells, columns).allSatisfy { $0.elementsEqual($1.utf8) }
            if isHeader { return line }
        }
        return nil
    }

    /// The index of each column in a table; nil when one is not there.
    private func places(in header: MarkdownTableRow) -> [Int]? {
        let names = header.cells.map { $0.text.shown.lowercased() }
        var places: [Int] = []
        for column in columns {
            guard let place = names.firstIndex(of: column.lowercased()) else { return nil }
            places.append(place)
        }
        return places
    }

    // MARK: - What differs

    private func check(
        _ table: MarkdownTable, _ places: [Int], _ reporter: inout Reporter
    ) {
        let matching = TableMatching(
            expected: rows.count, rows: table.rows.count, columns: columns.count
        ) { expected, row in
            agreeing(rows[expected], table.rows[row], places)
        }
        for difference in matching.different {
            report(rows[difference.expected], table.rows[difference.row], places, &reporter)
        }
        let lines = PageLines(reporter.file)
        for index in matching.missing {
            let text = written(rows[index], places, in: table)
            let edit = text.map { lines.inserting($0, behindLineOf: table.range.end) }
            reporter.report(
                "the table has no row for this \(noun): \(Self.shown(rows[index]))",
                at: table.header.range, help: text.map { "add the row `\($0)`" },
                notes: [note(rows[index])], fixes: edit.map { [$0] } ?? [])
        }
        for index in matching.extra {
            let row = table.rows[index]
            reporter.report(
                "the route has no such \(noun)", at: row.range,
                help: "take the row out, or add the \(noun) to `\(field)` of `\(routeFile.path)`",
                fixes: [lines.removingLine(of: row.range.start)])
        }
    }

    private func agreeing(_ row: Row, _ written: MarkdownTableRow, _ places: [Int]) -> Int {
        var count = 0
        for (expected, place) in zip(row.cells, places)
        where expected.matches(Self.cell(place, of: written)) {
            count += 1
        }
        return count
    }

    private func report(
        _ row: Row, _ written: MarkdownTableRow, _ places: [Int], _ reporter: inout Reporter
    ) {
        let wrong = columns.indices.filter {
            !row.cells[$0].matches(Self.cell(places[$0], of: written))
        }
        let cells = wrong.map { Self.cell(places[$0], of: written) }
        let names = wrong.map { "\"\(columns[$0])\"" }.joined(separator: " and ")
        let values = wrong.map { Self.value(row.cells[$0]) }.joined(separator: " and ")
        let place = wrong.count == 1 ? cells[0]?.range : nil
        let isInPlainText =
            wrong.count == 1
            && wrong.allSatisfy { row.cells[$0].lacksOnlyBackticks(cells[0]) }
        reporter.report(
            isInPlainText
                ? "\(names) is not in backticks" : "the route says something else for \(names)",
            at: place ?? written.range,
            help: isInPlainText ? "write \"\(values)\"" : "the route has \(values)",
            notes: [note(row)], fixes: edits(row, written, wrong, places, reporter.file))
    }

    private func reportColumns(of table: MarkdownTable, _ reporter: inout Reporter) {
        let canReplace = PageLines(reporter.file).beginsLine(table.range.start)
        let lineBreak = PageLines(reporter.file).lineBreak
        let edit = newTable.map { ByteEdit(table.range, $0.joined(separator: lineBreak)) }
        reporter.report(
            "this table does not have the columns \(columns.joined(separator: ", "))",
            at: table.header.range, help: "name its columns so",
            fixes: canReplace ? edit.map { [$0] } ?? [] : [])
    }

    private static func cell(_ place: Int, of row: MarkdownTableRow) -> MarkdownTableCell? {
        row.cells.indices.contains(place) ? row.cells[place] : nil
    }

    private static func value(_ cell: ExpectedCell) -> String {
        if case .noCode = cell { "none" } else { cell.written ?? "" }
    }

    private static func shown(_ row: Row) -> String {
        row.cells.lazy.compactMap { cell in
            switch cell {
            case .text(let text): MarkdownSource.line(text)
            case .code, .noCode, .anything: nil
            }
        }.first ?? ""
    }

    private func note(_ row: Row) -> Diagnostic.Note {
        Diagnostic.Note(
            file: routeFile, range: row.origin, message: "the route's \(noun) is written here")
    }

    // MARK: - What is written instead

    /// The edits of the cells that are wrong, or of the row where it is too short.
    private func edits(
        _ row: Row, _ written: MarkdownTableRow, _ wrong: [Int], _ places: [Int],
        _ file: SourceFile
    ) -> [ByteEdit] {
        var edits: [ByteEdit] = []
        for index in wrong {
            guard let cell = Self.cell(places[index], of: written) else {
                return filling(row, written, wrong, places, file).map { [$0] } ?? []
            }
            guard let edit = row.cells[index].rewriting(cell, in: file) else { return [] }
            edits.append(edit)
        }
        return edits
    }

    /// Writes a row that is too short anew, with the cells that it has and that are right.
    private func filling(
        _ row: Row, _ written: MarkdownTableRow, _ wrong: [Int], _ places: [Int],
        _ file: SourceFile
    ) -> ByteEdit? {
        var cells: [String] = []
        for cell in written.cells {
            guard let text = file.text(in: cell.range).writable else { return nil }
            cells.append(text)
        }
        for index in wrong {
            guard let text = row.cells[index].written else { return nil }
            while cells.count <= places[index] { cells.append("") }
            cells[places[index]] = text
        }
        return ByteEdit(written.range, Self.line(cells))
    }

    /// A row as it is written into a table with these columns.
    private func written(_ row: Row, _ places: [Int], in table: MarkdownTable) -> String? {
        var cells = [String](repeating: "", count: table.header.cells.count)
        for (expected, place) in zip(row.cells, places) {
            guard let text = expected.written else { return nil }
            cells[place] = text
        }
        return Self.line(cells)
    }

    /// The lines of a new table; nil when a row cannot be written.
    private var newTable: [String]? {
        var lines = [Self.line(columns), "|" + String(repeating: "---|", count: columns.count)]
        for row in rows {
            let cells = row.cells.compactMap(\.written)
            guard cells.count == columns.count else { return nil }
            lines.append(Self.line(cells))
        }
        return lines
    }

    private static func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }
}
