import Text

/// The lines of a table as the GitHub Flavored Markdown specification describes them (GFM §4.10).
enum TableRow {
    /// The cells of a row, one after the other.
    struct Cells {
        /// Where the next cell starts, and where the row ends.
        private var start: Int
        private let end: Int

        /// Begins before the first cell of the row in `line`.
        init(of line: SourceRange, in bytes: Span<UInt8>) {
            end = bytes.trimmedEnd(from: line.start, before: line.end)
            start = bytes.blankEnd(from: line.start, before: end)
            if start < end, bytes[start] == UInt8(ascii: "|") { start += 1 }
        }

        /// The next cell, trimmed; nil after the last.
        ///
        /// A pipe after a backslash belongs to its cell, even in a code span.
        mutating func next(in bytes: Span<UInt8>) -> SourceRange? {
            guard start < end else { return nil }
            let pipe = UInt8(ascii: "|")
            var close = bytes.offset(of: pipe, from: start, before: end)
            while close < end, close > start, bytes[close - 1] == .backslash {
                close = bytes.offset(of: pipe, from: close + 1, before: end)
            }
            let first = bytes.blankEnd(from: start, before: close)
            start = close + 1
            return SourceRange(first, bytes.trimmedEnd(from: first, before: close))
        }
    }

    /// How many cells the row in `line` has; 0 when it is none.
    static func count(_ line: SourceRange, of bytes: Span<UInt8>) -> Int {
        var cells = Cells(of: line, in: bytes)
        var count = 0
        while cells.next(in: bytes) != nil { count += 1 }
        return count
    }

    /// How many columns the line under a table's header row declares; nil when it is none.
    static func columns(_ line: SourceRange, of bytes: Span<UInt8>) -> Int? {
        switch line.isEmpty ? .space : bytes[line.start] {
        case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"): break
        default: return nil
        }
        var cells = Cells(of: line, in: bytes)
        var count = 0
        while let cell = cells.next(in: bytes) {
            guard isDelimiter(cell, of: bytes) else { return nil }
            count += 1
        }
        return count > 0 ? count : nil
    }

    private static func isDelimiter(_ cell: SourceRange, of bytes: Span<UInt8>) -> Bool {
        let (colon, dash) = (UInt8(ascii: ":"), UInt8(ascii: "-"))
        var offset = cell.start
        if offset < cell.end, bytes[offset] == colon { offset += 1 }
        let dashes = bytes.end(of: { $0 == dash }, from: offset, before: cell.end)
        guard dashes > offset else { return false }
        return dashes == cell.end || (bytes[dashes] == colon && dashes + 1 == cell.end)
    }
}
