public import Diagnostics
public import Secrets
internal import Text

extension YAMLProblem {
    /// The problem as it is shown, an error in `file`.
    ///
    /// Where its line shows why it is there, that is told instead of what follows from it.
    public func diagnostic(in file: SourceFile) -> Diagnostic {
        let cause = cause(in: file)
        return Diagnostic(
            rule: rule, file: file, range: cause?.range ?? range,
            message: cause?.message ?? message, help: cause?.help ?? help,
            notes: note.map {
                [Diagnostic.Note(file: file, range: $0.range, message: $0.message)]
            } ?? [])
    }

    /// What a line holds that no text of YAML was meant to hold.
    private struct Cause {
        let range: SourceRange
        let message: String
        let help: String
    }

    private func cause(in file: SourceFile) -> Cause? {
        guard case .syntax(let error) = kind else { return nil }
        let bytes = file.bytes(for: .structure).span
        let line = bytes.line(around: range.start)
        let lines = [line] + (note.map { [bytes.line(around: $0.range.start)] } ?? [])
        if let marker = lines.first(where: { Self.isConflictMarker(bytes, $0) }) {
            return Cause(
                range: marker, message: "this is the marker of a merge conflict",
                help: "decide what holds, and remove the lines of the other side and all markers")
        }
        let suspect: SourceRange? =
            if error.mayBeOfLookAlike {
                line
            } else if case .colonInPlainScalar = error, let start = note?.range.start {
                // A hyphen with such a space after it begins no entry, but a text.
                SourceRange(bytes.line(around: start).start, start)
            } else {
                nil
            }
        guard let suspect, let other = LookAlike(in: bytes, suspect) else { return nil }
        return Cause(
            range: other.range, message: "this is \(other.name), which YAML takes for a letter",
            help: other.help)
    }

    /// Whether a line is one of those that git puts between the two sides of a conflict.
    private static func isConflictMarker(_ bytes: Span<UInt8>, _ line: SourceRange) -> Bool {
        ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains { marker in
            let end = line.start + marker.utf8.count
            return bytes.holds(marker, at: line.start, before: line.end)
                && (end == line.end || bytes[end] == .space)
        }
    }
}

extension Span<UInt8> {
    /// The line around an offset, without its line break and blanks at its end.
    fileprivate func line(around offset: Int) -> SourceRange {
        var start = Swift.min(offset, count)
        while start > 0, self[start - 1] != .lineFeed { start -= 1 }
        let end = trimmedEnd(from: start, before: lineEnd(from: start))
        return SourceRange(start, end)
    }
}

extension SyntaxError {
    /// Whether a space or a colon that is none may be behind it.
    fileprivate var mayBeOfLookAlike: Bool {
        switch self {
        case .expectedColon, .missingSpaceAfterColon, .wrongIndentation, .expectedEntry,
            .entryAmongKeys, .missingComma, .missingCommaBeforeKey, .textAfterNode:
            true
        default: false
        }
    }
}
