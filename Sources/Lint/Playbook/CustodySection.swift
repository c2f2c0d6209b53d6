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
    ///
    /// A row of a table that is named after a part has to name exactly its values. Without such a
    /// row, code anywhere in the section may name them.
    func check(_ reporter: inout Reporter) {
        if parts.allSatisfy(isWritten) { return }
        let tables = playbook.document.tables(in: blocks).filter { $0.header.cells.count > 1 }
        let table = tables.first(where: isOfParts)
        let codes = CodeOfSection(playbook.document, blocks)
        var missing: [CustodyPart] = []
        for part in parts {
            if let table, let row = row(of: part, in: table) {
                check(part, row, &reporter)
            } else if part.isNeeded, !checkCode(part, codes, &reporter) {
                missing.append(part)
            }
        }
        guard !missing.isEmpty else { return }
        if let table {
            for part in missing { reportMissing(part, in: table, &reporter) }
        } else {
            reportMissing(missing, codes, &reporter)
        }
    }

    private func row(of part: CustodyPart, in table: MarkdownTable) -> MarkdownTableRow? {
        table.rows.first { row in row.cells.first.map { part.isNamed($0.text) } ?? false }
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
        var isWritten = !part.isNeeded || part.values.isEmpty
        _ = table.rows { row in
            guard row.count > 0, part.isNamed(as: row[0]) else { return true }
            isWritten =
                row.count == 2 && row[0].elementsEqual(part.name.utf8)
                && part.isWritten(as: row[1])
            return false
        }
        return isWritten
    }

    // MARK: - A table

    private func check(
        _ part: CustodyPart, _ row: MarkdownTableRow, _ reporter: inout Reporter
    ) {
        let cell = row.cells.count > 1 ? row.cells[1] : nil
        let named = cell?.codeSpans.map(\.text) ?? []
        guard named != part.values, named.sorted() != part.values.sorted() else { return }
        // What need not be there need not be in code, and may have other code beside it.
        let first = named.first ?? cell?.text
        if !part.isNeeded, first.map(part.values.contains) ?? true { return }
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

    private func reportMissing(
        _ part: CustodyPart, in table: MarkdownTable, _ reporter: inout Reporter
    ) {
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
            fixes: edit.map { [$0] } ?? [])
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

    /// Whether code of the section names a part; true too where a wrong code is told for each value
    /// that is missing.
    private func checkCode(
        _ part: CustodyPart, _ codes: CodeOfSection, _ reporter: inout Reporter
    ) -> Bool {
        let missing = part.values.filter { !codes.contains($0) }
        let values = Set(missing.isEmpty ? [] : part.values)
        let wrong =
            missing.isEmpty
            ? []
            : codes.all.filter { !values.contains($0.text) && part.resembles($0.text) }
        for (value, code) in zip(missing, wrong) {
            let edit =
                missing.count == 1 && wrong.count == 1
                ? value.writable.map { [ByteEdit(code.range, $0)] } : nil
            reporter.report(
                "this is \(part.negation)", at: code.range,
                help: value.writable.map { "the route has `\($0)`" }, notes: [note],
                fixes: edit ?? [])
        }
        return missing.isEmpty || !wrong.isEmpty
    }

    private func reportMissing(
        _ missing: [CustodyPart], _ codes: CodeOfSection, _ reporter: inout Reporter
    ) {
        let names = Wording.all(missing.map(\.noun))
        reporter.report(
            "this section does not name the custody \(names) of the route", at: heading.range,
            help: "name them in code, or in a table with the rows "
                + Wording.all(missing.map { "`\($0.name)`" }),
            notes: [note], fixes: codes.isEmpty ? newTable : adding(missing, codes))
    }

    /// The edit that adds what is missing below the code that names the other part; none where the
    /// section has no such code, since its form is then a person's.
    private func adding(_ missing: [CustodyPart], _ codes: CodeOfSection) -> [ByteEdit] {
        let others = parts.filter { part in
            part.isNeeded && !missing.contains { $0.name == part.name }
        }
        guard missing.count == 1, let lines = missing.first?.prose,
            let code = codes.all.last(where: { code in
                others.contains { $0.values.contains(code.text) }
            })
        else { return [] }
        let end = playbook.document.blocks[code.block].range.end
        return [PageLines(playbook.source).inserting(lines, afterBlockEndingAt: end)]
    }

    /// A table of all parts below the heading; none where the section has a table of its own.
    private var newTable: [ByteEdit] {
        if blocks.contains(where: { playbook.document.blocks[$0].kind == .table }) { return [] }
        var lines = ["| Part | Value |", "|---|---|"]
        for part in parts where part.isNeeded {
            guard let written = part.written else { return [] }
            lines.append("| \(part.name) | \(written) |")
        }
        let end = playbook.document.blocks[heading.block].range.end
        return [PageLines(playbook.source).inserting(lines, afterBlockEndingAt: end)]
    }
}
