internal import Secrets
internal import Diagnostics
internal import Text

/// What is said of a diagnostic beside its message.
enum DiagnosticRemarks {
    /// The message and the remarks, a line each: all that a diagnostic says, where others show its
    /// place.
    static func paragraph(of diagnostic: Diagnostic, _ places: inout SourcePlaces) -> VisibleText {
        ([.line(diagnostic.message)] + lines(of: diagnostic, &places)).joined(separator: "\n")
    }

    /// The notes with their places, then the help.
    static func lines(of diagnostic: Diagnostic, _ places: inout SourcePlaces) -> [VisibleText] {
        var lines: [VisibleText] = []
        for note in diagnostic.notes {
            let start = places.lines(of: note.file).position(of: note.range.start)
            lines.append(
                "note: \(note.file.path):\(start.line):\(start.column): \(note.message)")
        }
        if let help = diagnostic.help { lines.append("help: \(help)") }
        return lines
    }
}
