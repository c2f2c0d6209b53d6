internal import Diagnostics
internal import Secrets
internal import Text

/// Finds lines and columns for diagnostics, which come file by file: the lines of a file are
/// found once.
struct SourcePositions {
    private var path: MaskedText?
    private var table = LineTable([])

    /// The lines of a file.
    mutating func lines(of file: SourceFile) -> LineTable {
        if path != file.path {
            path = file.path
            table = LineTable(file.masking.bytes)
        }
        return table
    }

    /// The position of an offset in a file.
    mutating func position(of offset: Int, in file: SourceFile) -> SourcePosition {
        lines(of: file).position(of: offset)
    }

    /// An offset as `path:line:column`.
    mutating func text(of offset: Int, in file: SourceFile) -> VisibleText {
        let start = position(of: offset, in: file)
        return "\(file.path):\(start.line):\(start.column)"
    }

    /// What is said of a diagnostic after its message: the notes with their positions, then the
    /// help.
    mutating func remarks(of diagnostic: Diagnostic) -> [VisibleText] {
        var remarks: [VisibleText] = []
        for note in diagnostic.notes {
            let position = text(of: note.range.start, in: note.file)
            remarks.append("note: \(position): \(note.message)")
        }
        if let help = diagnostic.help { remarks.append("help: \(help)") }
        return remarks
    }

    /// The message and the remarks, one per line: all that a diagnostic says but its own position.
    mutating func paragraph(of diagnostic: Diagnostic) -> VisibleText {
        ([.line(diagnostic.message)] + remarks(of: diagnostic)).joined(separator: "\n")
    }
}
