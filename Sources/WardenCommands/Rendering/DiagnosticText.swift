internal import SecretScan
internal import SourceText

/// Diagnostics for people: the message, the place, the source line with carets under it, and what
/// to do.
struct DiagnosticText {
    let style: TextStyle

    /// All of them, with an empty line behind each.
    func text(of diagnostics: [Diagnostic]) -> String {
        var places = SourcePlaces()
        return diagnostics.map { text(of: $0, &places) + "\n" }.joined()
    }

    private func text(of diagnostic: Diagnostic, _ places: inout SourcePlaces) -> String {
        let role: TextStyle.Role = diagnostic.severity == .error ? .bad : .attention
        let head = style.paint("\(diagnostic.severity.rawValue)[\(diagnostic.rule)]", role)
        var text = "\(head): \(VisibleText.line(diagnostic.message))\n"
        let table = places.lines(of: diagnostic.file)
        let start = table.position(of: diagnostic.range.start)
        let gutter = String(repeating: " ", count: String(start.line).utf8.count)
        let path = VisibleText.line(diagnostic.file.path)
        text += "\(gutter)\(style.paint("-->", .faint)) \(path):\(start.line):\(start.column)\n"
        if !diagnostic.file.bytes.isEmpty {
            let excerpt = SourceExcerpt(
                file: diagnostic.file, range: diagnostic.range, lines: table,
                width: max(20, style.proseWidth - gutter.utf8.count - 3))
            text += "\(gutter) \(style.paint("|", .faint))\n"
            text += "\(start.line) \(style.paint("|", .faint)) \(excerpt.line)\n"
            text += "\(gutter) \(style.paint("|", .faint)) \(style.paint(excerpt.carets, role))\n"
        }
        for line in remarks(on: diagnostic, &places) {
            text += "\(gutter) \(style.paint("=", .faint)) \(line)\n"
        }
        return text
    }

    private func remarks(on diagnostic: Diagnostic, _ places: inout SourcePlaces) -> [String] {
        var remarks: [String] = []
        for note in diagnostic.notes {
            let start = places.lines(of: note.file).position(of: note.range.start)
            let place = "\(VisibleText.line(note.file.path)):\(start.line):\(start.column)"
            remarks.append("note: \(place): \(VisibleText.line(note.message))")
        }
        if let help = diagnostic.help { remarks.append("help: \(VisibleText.line(help))") }
        return remarks
    }
}
