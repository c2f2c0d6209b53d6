internal import Secrets
internal import Text

/// One line of a file with carets under the part of a range that lies on it, cut to a width.
struct SourceExcerpt {
    /// The line as it is printed.
    let line: String

    /// The carets, with the spaces before them; one where the range is empty.
    let carets: String

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

        // A long line is shown from shortly before the range on.
        let lead = DisplayWidth.columns(before)
        let isShifted = lead + min(DisplayWidth.columns(marked), width / 2) > width - 1
        let shownBefore = isShifted ? "…" + Self.suffix(of: before, columns: width / 3) : before
        line = DisplayWidth.cut(shownBefore + marked + after, to: width)
        let column = DisplayWidth.columns(shownBefore)
        let count = max(1, min(DisplayWidth.columns(marked), width - column))
        carets = String(repeating: " ", count: column) + String(repeating: "^", count: count)
    }

    private static func textStart(of line: SourceRange, in file: SourceFile) -> Int {
        let bytes = file.masking.bytes
        return bytes[min(line.start, bytes.count)..<min(line.end, bytes.count)].firstIndex {
            $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t")
        }
            ?? line.start
    }

    private static func suffix(of text: String, columns: Int) -> String {
        var suffix: [Character] = []
        var used = 0
        for character in text.reversed() {
            used += DisplayWidth.columns(String(character))
            if used > columns { break }
            suffix.append(character)
        }
        return String(suffix.reversed())
    }
}
