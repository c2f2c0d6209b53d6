internal import Secrets
internal import Diagnostics
internal import Markdown
internal import Catalog
internal import Text

/// The section of a playbook that shows where a value is kept, against what the route says.
struct CustodySection {
    private let playbook: Playbook
    private let heading: MarkdownHeading
    private let parts: [CustodyPart]
    private let note: Diagnostic.Note
    private let blocks: Range<Int>

    init(
        _ playbook: Playbook, _ heading: MarkdownHeading, _ parts: [CustodyPart],
        _ note: Diagnostic.Note
    ) {
        self.playbook = playbook
        self.heading = heading
        self.parts = parts
        self.note = note
        blocks = playbook.document.section(under: heading)
    }

    /// Reports each part that the section names wrongly.
    func check(_ reporter: inout Reporter) {
        if parts.allSatisfy(isWritten) { return }
        let tables = playbook.document.tables(in: blocks)
        let wide = tables.filter { $0.header.cells.count > 1 }
        if let table = wide.first(where: isOfParts) ?? wide.first {
            for part in parts { check(part, in: table, &reporter) }
        } else {
            checkProse(&reporter)
        }
    }

    /// Whether a table is that of the custody, by its header or one of its rows.
    private func isOfParts(_ table: MarkdownTable) -> Bool {
        table.header.cells.first?.text == "Part"
            || table.rows.contains { row in
                row.cells.first.map { cell in parts.contains { $0.isNamed(cell.text) } } ?? false
            }
    }

    /// Whether the first table has a row of the part that is written as a new one would be.
    private func isWritten(_ part: CustodyPart) -> Bool {
        guard let table = RawTable(in: blocks, of: playbook.document) else { return false }
        var isWritten = false
        _ = table.rows { row in
            guard row.count == 2, row[0].elementsEqual(part.name.utf8) else { return true }
            isWritten = part.isWritten(as: row[1])
            return false
        }
        return isWritten
    }

    // MARK: - A table

    private func check(
        _ part: CustodyPart, in table: MarkdownTable, _ reporter: inout Reporter
    ) {
        let row = table.rows.first { row in
            row.cells.first.map { part.isNamed($0.text) } ?? false
        }
        guard let row else { return checkMissing(part, in: table, &reporter) }
        let cell = row.cells.count > 1 ? row.cells[1] : nil
        let named = cell?.codeSpans.map(\.text) ?? []
        guard named != part.values, named.sorted() != part.values.sorted() else { return }
        let isWhole = cell.map { $0.codeSpans.count == 1 && part.values.count == 1 } ?? false
        let range = isWhole ? cell?.codeSpans.first?.range : cell?.range
        let isInPlainText =
            named.isEmpty && !part.values.isEmpty
            && cell?.text == part.inPlainText
        reporter.report(
            part.values.isEmpty
                ? "the route's custody has no \(part.noun), and this row names it"
                : isInPlainText
                    ? "the custody \(part.noun) in this row is not in backticks"
                    : "this row does not name exactly the custody \(part.noun) of the route",
            at: range ?? row.range, help: part.written.map { "the route has \($0)" },
            notes: [note], fixes: edits(part, row, cell))
    }

    /// Properties that the route does not have need no row.
    private func checkMissing(
        _ part: CustodyPart, in table: MarkdownTable, _ reporter: inout Reporter
    ) {
        guard !part.values.isEmpty else { return }
        let line = part.written.map { written in
            let rest = String(repeating: "  |", count: table.header.cells.count - 2)
            return "| \(part.name) | \(written) |\(rest)"
        }
        let edit = line.map {
            PageLines(playbook.source).inserting($0, afterLineOf: table.range.end)
        }
        reporter.report(
            "the table has no row `\(part.name)`", at: table.header.range,
            help: line.map { "add the row `\($0)`" }, notes: [note],
            fixes: isOfParts(table) ? edit.map { [$0] } ?? [] : [])
    }

    /// The edits that make a row name the values of the route; none where they would take words
    /// that are no wrong value.
    private func edits(
        _ part: CustodyPart, _ row: MarkdownTableRow, _ cell: MarkdownTableCell?
    ) -> [ByteEdit] {
        guard !part.values.isEmpty, let written = part.written else { return [] }
        guard let cell else {
            let bytes = playbook.source.bytes(for: .structure)
            let isClosed = bytes[row.range.start..<row.range.end].last == UInt8(ascii: "|")
            let end = SourceRange(row.range.end, row.range.end)
            return [ByteEdit(end, (isClosed ? " " : " | ") + "\(written) |")]
        }
        if cell.codeSpans.isEmpty { return filling(cell, part, with: written) }
        // Which of several values takes the place of which only a person can tell.
        guard cell.codeSpans.count == 1, let span = cell.codeSpans.first,
            part.values.count == 1, let value = part.values.first,
            part.isWrongValue(span.text, isAlone: span.range == cell.range, for: value)
        else { return [] }
        return [ByteEdit(span.range, written)]
    }

    /// Writes the values into a cell without code that is empty, says that they are not known yet,
    /// or is them without backticks.
    private func filling(
        _ cell: MarkdownTableCell, _ part: CustodyPart, with written: String
    ) -> [ByteEdit] {
        guard !cell.range.isEmpty else {
            return [ExpectedCell.filling(cell.range, with: written, of: playbook.document)]
        }
        let isValue = cell.text == CustodyPart.notKnown || cell.text == part.inPlainText
        guard isValue, playbook.document.holdsOnlyWords(cell.block) else { return [] }
        return [ByteEdit(cell.range, written)]
    }

    // MARK: - No table

    /// Without a table the section's code spans have to name each part somewhere.
    private func checkProse(_ reporter: inout Reporter) {
        let spans = playbook.document.codeSpans(in: blocks)
        let named = Set(spans.map(\.text))
        let missing = parts.filter { part in !part.values.allSatisfy(named.contains) }
        guard !missing.isEmpty else { return }
        let names = Wording.all(missing.map(\.noun))
        reporter.report(
            "this section does not name the custody \(names) of the route", at: heading.range,
            help: "name them in a table with the rows "
                + Wording.all(parts.map { "`\($0.name)`" }),
            notes: [note], fixes: spans.isEmpty ? newTable : [])
    }

    private var newTable: [ByteEdit] {
        var lines = ["| Part | Value |", "|---|---|"]
        for part in parts {
            guard let written = part.written else { return [] }
            lines.append("| \(part.name) | \(written) |")
        }
        let end = playbook.document.blocks[heading.block].range.end
        return [PageLines(playbook.source).inserting(lines, afterBlockEndingAt: end)]
    }
}
