import SourceText

/// The lines of a table as the GitHub Flavored Markdown specification describes them (GFM §4.10).
enum TableRow {
    /// The cells of the row in `line`, trimmed; empty when it is none.
    ///
    /// A pipe behind a backslash belongs to its cell, even in a code span.
    static func cells(_ line: SourceRange, of bytes: [UInt8]) -> [SourceRange] {
        var cells: [SourceRange] = []
        let end = bytes.trimmedEnd(from: line.start, before: line.end)
        var start = bytes.end(of: \.isSpaceOrTab, from: line.start, before: end)
        if start < end, bytes[start] == UInt8(ascii: "|") { start += 1 }
        var place = start
        while start < end {
            while place < end {
                let isEscaped = place > start && bytes[place - 1] == .backslash
                if bytes[place] == UInt8(ascii: "|"), !isEscaped { break }
                place += 1
            }
            cells.append(trimmed(start, place, of: bytes))
            start = place + 1
            place = start
        }
        return cells
    }

    /// How many columns the line under a table's header row declares; nil when it is none.
    static func columns(_ line: SourceRange, of bytes: [UInt8]) -> Int? {
        let cells = cells(line, of: bytes)
        let areDelimiters = cells.allSatisfy { cell in
            var place = cell.start
            if place < cell.end, bytes[place] == UInt8(ascii: ":") { place += 1 }
            let dashes = bytes.end(
                of: { $0 == UInt8(ascii: "-") }, from: place, before: cell.end)
            guard dashes > place else { return false }
            return dashes == cell.end
                || (bytes[dashes] == UInt8(ascii: ":") && dashes + 1 == cell.end)
        }
        return areDelimiters && !cells.isEmpty ? cells.count : nil
    }

    private static func trimmed(_ start: Int, _ end: Int, of bytes: [UInt8]) -> SourceRange {
        let first = bytes.end(of: \.isSpaceOrTab, from: start, before: end)
        return SourceRange(first, bytes.trimmedEnd(from: first, before: end))
    }
}
