internal import Secrets
internal import Text

/// One line of a file with carets under the part of a range that lies on it, cut to a width.
struct SourceExcerpt {
    /// The line as it is printed.
    let line: VisibleText

    /// The carets, with the spaces before them; one where the range is empty.
    let carets: VisibleText

    /// Shows the line `number` of a file.
    ///
    /// Of a range that begins on an earlier line, the indentation is left out.
    init(of number: Int, in file: SourceFile, range: SourceRange, lines: LineTable, width: Int) {
        let whole = lines.range(ofLine: number)
        let textStart =
            range.start < whole.start ? Self.textStart(of: whole, in: file) : range.start
        let start = min(max(textStart, whole.start), whole.end)
        let end = min(max(range.end, start), whole.end)
        // Only what can be shown is measured, so that a long line with many findings costs no more
        // than its excerpts.
        let reach = width * 16
        let from = Self.scalarStart(max(whole.start, start - reach), in: file)
        let shownEnd = Self.scalarStart(min(end, start + reach), in: file)
        let to = Self.scalarStart(min(whole.end, shownEnd + reach), in: file)
        let before = VisibleText.block(file.text(in: SourceRange(from, start)))
        let marked = VisibleText.block(file.text(in: SourceRange(start, max(start, shownEnd))))
        let after = VisibleText.block(file.text(in: SourceRange(max(start, shownEnd), to)))

        // Of a long line, the part around the range is shown.
        let lead = before.columns
        let isShifted = from > whole.start || lead + min(marked.columns, width / 2) > width - 1
        let shownBefore = isShifted ? "…" + before.suffix(columns: width / 3) : before
        line = (shownBefore + marked + after).cut(to: width)
        let column = shownBefore.columns
        let count = max(1, min(marked.columns, width - column))
        carets = VisibleText(" ").repeated(column) + VisibleText("^").repeated(count)
    }

    /// The start of the scalar that a byte belongs to.
    private static func scalarStart(_ offset: Int, in file: SourceFile) -> Int {
        let bytes = file.masking.bytes
        var offset = offset
        while offset > 0, offset < bytes.count, bytes[offset].isContinuation { offset -= 1 }
        return offset
    }

    private static func textStart(of line: SourceRange, in file: SourceFile) -> Int {
        let bytes = file.masking.bytes
        return bytes[min(line.start, bytes.count)..<min(line.end, bytes.count)].firstIndex {
            $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t")
        }
            ?? line.start
    }
}
