/// Rows for a program, in UTF-8: a line each, with tabs between the cells.
struct SeparatedRows {
    private(set) var utf8: [UInt8] = []

    /// About how many bytes a row takes.
    private static let usualRow = 150

    /// Makes room for so many rows.
    init(expecting count: Int) {
        utf8.reserveCapacity(count * Self.usualRow)
    }

    mutating func append(_ row: [TextTable.Cell]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { utf8.append(UInt8(ascii: "\t")) }
            utf8 += cell.text.utf8
        }
        utf8.append(UInt8(ascii: "\n"))
    }
}
