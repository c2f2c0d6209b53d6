internal import Secrets
internal import Diagnostics
internal import JSON
internal import Text

/// Diagnostics as JSON: the shape of a finding, and of a problem.
enum DiagnosticJSON {
    /// One value a diagnostic, in their order; the lines of each file are found once.
    static func values(of diagnostics: [Diagnostic]) -> [JSONValue] {
        var places = SourcePlaces()
        return diagnostics.map { value(of: $0, &places) }
    }

    private static func value(of diagnostic: Diagnostic, _ places: inout SourcePlaces) -> JSONValue
    {
        var notes: [JSONValue] = []
        for note in diagnostic.notes {
            notes.append([
                "path": .string(note.file.path.shown),
                "start": position(note.range.start, in: note.file, &places),
                "end": position(note.range.end, in: note.file, &places),
                "message": .string(note.message),
            ])
        }
        return [
            "rule": .string(diagnostic.rule.name),
            "severity": .string(diagnostic.severity.rawValue),
            "path": .string(diagnostic.file.path.shown),
            "start": position(diagnostic.range.start, in: diagnostic.file, &places),
            "end": position(diagnostic.range.end, in: diagnostic.file, &places),
            "message": .string(diagnostic.message),
            "help": .optional(diagnostic.help),
            "notes": .array(notes),
            "fixable": .bool(!diagnostic.fixes.isEmpty),
        ]
    }

    private static func position(
        _ offset: Int, in file: SourceFile, _ places: inout SourcePlaces
    ) -> JSONValue {
        let position = places.lines(of: file).position(of: offset)
        return [
            "line": .int(position.line), "column": .int(position.column),
            "offset": .int(position.offset),
        ]
    }
}
