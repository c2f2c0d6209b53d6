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
        let before = VisibleText.block(file.text(in: SourceRange(whole.start, start)))
        let marked = VisibleText.block(file.text(in: SourceRange(start, end)))
        let after = VisibleText.block(file.text(in: SourceRange(end, whole.end)))

        // Of a long line, the part around the range is shown.
        let lead = before.columns
        let isShifted = lead + min(marked.columns, width / 2) > width - 1
        let shownBefore = isShifted ? "…" + before.suffix(columns: width / 3) : before
        line = (shownBefore + marked + after).cut(to: width)
        let column = shownBefore.columns
        let count = max(1, min(marked.columns, width - column))
        carets = VisibleText(" ").repeated(column) + VisibleText("^").repeated(count)
    }

    private static func textStart(of line: SourceRange, in file: SourceFile) -> Int {
        let bytes = file.masking.bytes
        return bytes[min(line.start, bytes.count)..<min(line.end, bytes.count)].firstIndex {
            $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t")
        }
            ?? line.start
    }
}
