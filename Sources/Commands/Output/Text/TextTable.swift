/// Rows under a header: aligned columns in a terminal, tabs between cells elsewhere.
struct TextTable {
    /// One column.
    struct Column {
        /// The header.
        let title: VisibleText

        /// Whether a cell may be cut to fit the terminal; an id never is, for it is copied.
        var canBeCut = false
    }

    let columns: [Column]
    let rows: [[TableCell]]
    let style: TextStyle

    /// A cell is not cut to fewer columns than these; a table that needs it is set as a list
    /// instead.
    private static let leastWidth = 14
    private static let gap = 2

    /// The table as it is printed; empty without rows.
    var document: Document {
        guard !rows.isEmpty else { return .text("") }
        guard let width = style.width else {
            var separated = SeparatedRows(expecting: rows.count, style: style)
            for row in rows { separated.append(row) }
            return .rows(separated)
        }
        return .text(widths(within: width).map(aligned) ?? stacked(width: width))
    }

    // MARK: - Aligned

    /// The width of each column so that a row fits; nil when it cannot.
    private func widths(within width: Int) -> [Int]? {
        var widths = columns.map { $0.title.columns }
        for row in rows {
            for (index, cell) in row.enumerated() {
                widths[index] = max(widths[index], cell.text.columns)
            }
        }
        while widths.reduce(Self.gap * (widths.count - 1), +) > width {
            let widest = columns.indices.filter { columns[$0].canBeCut }
                .max { widths[$0] < widths[$1] }
            guard let widest, widths[widest] > Self.leastWidth else { return nil }
            widths[widest] -= 1
        }
        return widths
    }

    private func aligned(_ widths: [Int]) -> VisibleText {
        let header = columns.map { TableCell(text: $0.title, role: .label) }
        return ([header] + rows).map { row in
            var line: VisibleText = ""
            for (index, cell) in row.enumerated() {
                let text = cell.text.cut(to: widths[index])
                line += style.paint(text, cell.role)
                let padding = widths[index] - text.columns + Self.gap
                if index < row.count - 1 { line += VisibleText(" ").repeated(padding) }
            }
            return line
        }.lines
    }

    // MARK: - Stacked

    /// A row as a paragraph: its first cell on a line, the others below it, each after its title.
    private func stacked(width: Int) -> VisibleText {
        let labels = columns.dropFirst().map(\.title)
        let indent = (labels.map(\.columns).max() ?? 0) + 2 * Self.gap
        return rows.map { row in
            var lines = row.first.map { [style.paint($0.text, .title)] } ?? []
            for (label, cell) in zip(labels, row.dropFirst()) where !cell.text.isEmpty {
                var lead = ("  " + style.paint(label, .faint))
                var used = 2 + label.columns
                for line in cell.text.wrapped(to: max(10, width - indent)) {
                    let space = VisibleText(" ").repeated(indent - used)
                    lines.append(lead + space + style.paint(line, cell.role))
                    lead = ""
                    used = 0
                }
            }
            return lines.lines
        }.joined(separator: "\n")
    }
}
