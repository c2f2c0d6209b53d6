internal import Secrets
internal import Diagnostics
internal import Text

/// Diagnostics for people: the message, the position, the source line with carets under it, and
/// what to do.
struct DiagnosticText {
    let style: TextStyle

    /// All of them, with an empty line after each.
    func text(of diagnostics: [Diagnostic]) -> VisibleText {
        var positions = SourcePositions()
        return diagnostics.map { text(of: $0, &positions) + "\n" }.joined()
    }

    private func text(of diagnostic: Diagnostic, _ positions: inout SourcePositions) -> VisibleText
    {
        let role = diagnostic.severity.role
        let head = style.paint("\(diagnostic.severity.rawValue)[\(diagnostic.rule)]", role)
        let table = positions.lines(of: diagnostic.file)
        let position = positions.text(of: diagnostic.range.start, in: diagnostic.file)
        let lines = Self.lines(of: diagnostic.range, in: table)
        let gutter = VisibleText(" ").repeated(String(lines.last).utf8.count)
        var text: VisibleText = "\(head): \(diagnostic.message)\n"
        text += "\(gutter)\(style.paint("-->", .faint)) \(position)\n"
        if diagnostic.file.count > 0 {
            text += "\(gutter) \(bar)\n"
            for number in [lines.first] + (lines.last > lines.first ? [lines.last] : []) {
                if number > lines.first + 1 { text += style.paint("...", .faint) + "\n" }
                let excerpt = SourceExcerpt(
                    of: number, in: diagnostic.file, range: diagnostic.range,
                    lines: table, width: max(20, style.proseWidth - gutter.columns - 3))
                let line: VisibleText = excerpt.line.isEmpty ? "" : " " + excerpt.line
                let lead = VisibleText("\(number)").padded(to: gutter.columns)
                text += "\(lead) \(bar)\(line)\n"
                text += "\(gutter) \(bar) \(style.paint(excerpt.carets, role))\n"
            }
        }
        for line in positions.remarks(of: diagnostic) {
            text += "\(gutter) \(style.paint("=", .faint)) \(line)\n"
        }
        return text
    }

    private var bar: VisibleText { style.paint("|", .faint) }

    /// The first and last line that a range has bytes on; a line break at its end begins no line
    /// of it.
    private static func lines(
        of range: SourceRange, in table: LineTable
    ) -> (first: Int, last: Int) {
        let first = table.position(of: range.start).line
        let last = table.position(of: max(range.start, range.end - 1)).line
        return (first, last)
    }
}
