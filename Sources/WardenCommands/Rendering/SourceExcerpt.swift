internal import SecretScan
internal import SourceText

/// One line of a file with carets under a range, cut to a width, without anything that must not be
/// shown.
struct SourceExcerpt {
    /// The line as it is printed.
    let line: String

    /// The carets, with the spaces before them.
    let carets: String

    /// Shows the line on which `range` begins; of a range over several lines, what lies on that
    /// line.
    init(file: SourceFile, range: SourceRange, lines: LineTable, width: Int) {
        let whole = lines.range(ofLine: lines.position(of: range.start).line)
        // Covering a value keeps every offset, so the range still fits.
        let covered = SourceFile(path: file.path, bytes: Redaction(of: file.bytes).bytes)
        let start = min(max(range.start, whole.start), whole.end)
        let end = min(max(range.end, start), whole.end)
        let before = Self.visible(covered.text(in: SourceRange(whole.start, start)))
        let marked = Self.visible(covered.text(in: SourceRange(start, end)))
        let after = Self.visible(covered.text(in: SourceRange(end, whole.end)))

        // A long line is shown from shortly before the range on.
        let lead = DisplayWidth.columns(before)
        let isShifted = lead + min(DisplayWidth.columns(marked), width / 2) > width - 1
        let shownBefore = isShifted ? "…" + Self.suffix(of: before, columns: width / 3) : before
        line = DisplayWidth.cut(shownBefore + marked + after, to: width)
        let column = DisplayWidth.columns(shownBefore)
        let count = max(1, min(DisplayWidth.columns(marked), width - column))
        carets = String(repeating: " ", count: column) + String(repeating: "^", count: count)
    }

    private static func visible(_ text: String) -> String { VisibleText.block(text) }

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
