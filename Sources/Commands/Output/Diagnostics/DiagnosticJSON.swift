internal import Secrets
internal import Diagnostics
internal import JSON
internal import Text

/// Diagnostics as JSON: the shape of a finding, and of a problem.
enum DiagnosticJSON {
    /// One value for each diagnostic, in their order.
    static func values(of diagnostics: [Diagnostic]) -> [JSONValue] {
        var positions = SourcePositions()
        return diagnostics.map { value(of: $0, &positions) }
    }

    /// One value for each note, in their order.
    static func values(of notes: [Diagnostic.Note]) -> [JSONValue] {
        var positions = SourcePositions()
        return notes.map { value(of: $0, &positions) }
    }

    private static func value(
        of note: Diagnostic.Note, _ positions: inout SourcePositions
    ) -> JSONValue {
        [
            "path": .string(note.file.path.shown),
            "start": position(note.range.start, in: note.file, &positions),
            "end": position(note.range.end, in: note.file, &positions),
            "message": .string(note.message),
        ]
    }

    private static func value(of diagnostic: Diagnostic, _ positions: inout SourcePositions)
        -> JSONValue
    {
        [
            "rule": .string(diagnostic.rule.name),
            "severity": .string(diagnostic.severity.rawValue),
            "path": .string(diagnostic.file.path.shown),
            "start": position(diagnostic.range.start, in: diagnostic.file, &positions),
            "end": position(diagnostic.range.end, in: diagnostic.file, &positions),
            "message": .string(diagnostic.message),
            "help": .optional(diagnostic.help),
            "notes": .array(diagnostic.notes.map { value(of: $0, &positions) }),
            "fixable": .bool(!diagnostic.fixes.isEmpty),
        ]
    }

    private static func position(
        _ offset: Int, in file: SourceFile, _ positions: inout SourcePositions
    ) -> JSONValue {
        let position = positions.position(of: offset, in: file)
        return [
            "line": .int(position.line), "column": .int(position.column),
            "offset": .int(position.offset),
        ]
    }
}
