/// Rows under a header: aligned columns in a terminal, tabs between cells elsewhere.
struct TextTable {
    /// One column.
    struct Column {
        /// The header.
        let title: VisibleText

        /// What may happen to it in a narrow terminal.
        var need = Need.whole

        /// How much of a column has to be seen.
        enum Need: Equatable {
            /// All of it, always: an id is copied.
            case whole

            /// All or nothing: it is left out where there is no room, the highest number first.
            case optional(Int)

            /// As much as there is room for; it is left out after the optional ones, from the
            /// right.
            case shared
        }
    }

    let columns: [Column]
    let rows: [[TableCell]]
    let style: TextStyle

    /// A cell is not cut to fewer columns than these: rather is another column left out.
    private static let leastWidth = 10
    private static let gap = 2

    /// The table as it is printed; empty without rows.
    var document: Document {
        guard !rows.isEmpty else { return .text("") }
        guard let width = style.width else {
            var separated = SeparatedRows(expecting: rows.count, style: style)
            for row in rows { separated.append(row) }
            return .rows(separated)
        }
        let natural = naturalWidths
        var shown = Array(columns.indices)
        while true {
            if let widths = fitted(shown, natural, within: width) {
                return .text(aligned(shown, widths))
            }
            guard let index = leastNeeded(of: shown) else { return .text(stacked(width: width)) }
            shown.removeAll { $0 == index }
        }
    }

    /// The column to leave out next; nil when all that are left have to be seen.
    private func leastNeeded(of shown: [Int]) -> Int? {
        func rank(_ index: Int) -> Int? {
            if case .optional(let rank) = columns[index].need { rank } else { nil }
        }
        let optional = shown.filter { rank($0) != nil }.max { rank($0) ?? 0 < rank($1) ?? 0 }
        return optional ?? shown.last { columns[$0].need == .shared }
    }

    // MARK: - Aligned

    /// The width of each column when nothing is cut.
    private var naturalWidths: [Int] {
        var widths = columns.map { $0.title.columns }
        for row in rows {
            for (index, cell) in row.enumerated() {
                widths[index] = max(widths[index], cell.text.columns)
            }
        }
        return widths
    }

    /// The width of each column so that a row of those shown fits; nil when it cannot.
    private func fitted(_ shown: [Int], _ natural: [Int], within width: Int) -> [Int]? {
        var widths = natural
        while shown.reduce(Self.gap * (shown.count - 1), { $0 + widths[$1] }) > width {
            let widest = shown.filter { columns[$0].need == .shared }
                .max { widths[$0] < widths[$1] }
            guard let widest, widths[widest] > Self.leastWidth else { return nil }
            widths[widest] -= 1
        }
        return widths
    }

    private func aligned(_ shown: [Int], _ widths: [Int]) -> VisibleText {
        let header = columns.map { TableCell(text: $0.title, role: .label) }
        return ([header] + rows).map { row in
            var line: VisibleText = ""
            for index in shown {
                let text = row[index].text.cut(to: widths[index])
                line += style.paint(text, row[index].role)
                let padding = widths[index] - text.columns + Self.gap
                if index != shown.last { line += VisibleText(" ").repeated(padding) }
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
