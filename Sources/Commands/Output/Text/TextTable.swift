internal import Text

/// Rows under a header: aligned columns in a terminal, tabs between cells elsewhere.
struct TextTable {
    /// One column.
    struct Column {
        /// The header.
        let title: String

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
    var text: String {
        guard !rows.isEmpty else { return "" }
        guard let width = style.width else { return separated }
        return widths(within: width).map(aligned) ?? stacked(width: width)
    }

    private var separated: String {
        var separated = SeparatedRows(expecting: rows.count, style: style)
        for row in rows { separated.append(row) }
        return String(decoding: separated.utf8, as: UTF8.self)
    }

    // MARK: - Aligned

    /// The width of each column so that a row fits; nil when it cannot.
    private func widths(within width: Int) -> [Int]? {
        var widths = columns.map { DisplayWidth.columns($0.title) }
        for row in rows {
            for (index, cell) in row.enumerated() {
                widths[index] = max(widths[index], DisplayWidth.columns(cell.text))
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

    private func aligned(_ widths: [Int]) -> String {
        let header = columns.map { TableCell(text: $0.title, role: .label) }
        return ([header] + rows).map { row in
            var line = ""
            for (index, cell) in row.enumerated() {
                let text = cut(cell.text, to: widths[index])
                let padding = widths[index] - DisplayWidth.columns(text) + Self.gap
                line += style.paint(text, cell.role)
                if index < row.count - 1 { line += String(repeating: " ", count: padding) }
            }
            return line + "\n"
        }.joined()
    }

    private func cut(_ text: String, to width: Int) -> String {
        guard DisplayWidth.columns(text) > width else { return text }
        return DisplayWidth.cut(VisibleText.block(text), to: width)
    }

    // MARK: - Stacked

    /// A row as a paragraph: its first cell on a line, the others below it, each behind its title.
    private func stacked(width: Int) -> String {
        let labels = columns.dropFirst().map(\.title)
        let indent = (labels.map(\.utf8.count).max() ?? 0) + 2 * Self.gap
        return rows.map { row in
            var text = row.first.map { style.paint($0.text, .title) + "\n" } ?? ""
            for (label, cell) in zip(labels, row.dropFirst()) where !cell.text.isEmpty {
                let lines = TextWrapping.lines(
                    of: VisibleText.block(cell.text), width: max(10, width - indent))
                for (index, line) in lines.enumerated() {
                    let lead = index == 0 ? "  " + style.paint(label, .faint) : ""
                    let used = index == 0 ? 2 + label.utf8.count : 0
                    text += lead + String(repeating: " ", count: indent - used)
                    text += style.paint(line, cell.role) + "\n"
                }
            }
            return text
        }.joined(separator: "\n")
    }
}
