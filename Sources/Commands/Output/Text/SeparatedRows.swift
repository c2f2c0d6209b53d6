/// Rows for a program, in UTF-8: one per line, with tabs between the cells.
///
/// Colours are there only where they are asked for.
struct SeparatedRows {
    private let style: TextStyle
    private(set) var utf8: [UInt8] = []

    /// About how many bytes a row takes.
    private static let usualRow = 150

    /// Makes room for so many rows.
    init(expecting count: Int, style: TextStyle) {
        self.style = style
        utf8.reserveCapacity(count * Self.usualRow)
    }

    mutating func append(_ row: [TableCell]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { utf8.append(UInt8(ascii: "\t")) }
            utf8 += style.paint(cell.text, cell.role).printed.utf8
        }
        utf8.append(UInt8(ascii: "\n"))
    }
}

/// One cell of a table: its text on one line, and how it is coloured.
struct TableCell {
    let text: VisibleText
    var role = TextStyle.Role.plain
}
