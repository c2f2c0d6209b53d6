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
        let bytes = file.bytes(for: .structure).span
        guard case .syntax(let error) = kind else { return template(in: bytes) }
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
        guard let suspect, let other = LookAlike(in: bytes, suspect) else {
            return near(error, in: bytes)
        }
        return Cause(
            range: other.range, message: "this is \(other.name), which YAML takes for a letter",
            help: other.help)
    }

    /// What was meant by `{{ x }}`, which YAML reads as a mapping that is a key.
    private func template(in bytes: Span<UInt8>) -> Cause? {
        let start = range.start
        guard start > 0, bytes.holds("{{", at: start - 1, before: bytes.count) else { return nil }
        return Cause(
            range: range, message: message,
            help: "put a template such as `{{ x }}` in quotes, or use a text as the key")
    }

    /// What the bytes at the place of the error tell about it.
    private func near(_ error: SyntaxError, in bytes: Span<UInt8>) -> Cause? {
        let start = range.start
        switch error {
        case .expectedEntry where start < bytes.count:
            if bytes[start] == UInt8(ascii: "-") { return Self.hyphen(at: start) }
            guard let bullet = bytes.scalar(at: start)?.scalar, Self.bullets.contains(bullet)
            else { return nil }
            return Cause(
                range: SourceRange(start, start + UTF8.width(bullet)),
                message: "\(bullet.isASCII ? "`\(bullet)`" : bullet.codePoint) "
                    + "begins no entry of a list",
                help: "write `- `")
        case .textAfterNode where bytes.line(around: start).end == start + 1:
            guard bytes[start] == UInt8(ascii: ",") else { return nil }
            return Cause(range: range, message: message, help: "remove the comma")
        case .colonInPlainScalar:
            guard let value = note?.range.start, bytes.line(around: value).end < start else {
                return nil
            }
            if let hyphen = Self.hyphenWithoutSpace(in: bytes, before: value) {
                return Self.hyphen(at: hyphen)
            }
            return Cause(
                range: range, message: message,
                help: "indent this line as the key that it stands beside, "
                    + "or put the whole value in quotes")
        case .unclosedBracket(let bracket):
            let line = bytes.line(around: start)
            let close: UInt8 = UInt8(ascii: bracket == "[" ? "]" : "}")
            let rest = start..<line.end
            guard let sign = rest.first(where: { bytes[$0] == UInt8(ascii: "#") }),
                (sign..<line.end).contains(where: { bytes[$0] == close })
            else { return nil }
            return Cause(
                range: range, message: message,
                help: "a comment begins at the `#` and hides the bracket that closes: "
                    + "put a text that begins with `#` in quotes")
        default: return nil
        }
    }

    private static func hyphen(at offset: Int) -> Cause {
        Cause(
            range: SourceRange(offset, offset + 1), message: "expected a space after this hyphen",
            help: "write `- `, with a space")
    }

    /// The hyphen that begins the line of `offset` and belongs to a key, as in `-repo: x`.
    private static func hyphenWithoutSpace(in bytes: Span<UInt8>, before offset: Int) -> Int? {
        let start = bytes.end(
            of: { $0 == .space }, from: bytes.line(around: offset).start, before: offset)
        guard start + 1 < offset, bytes[start] == UInt8(ascii: "-"), bytes[start + 1] != .space,
            bytes[start + 1] != UInt8(ascii: "-")
        else { return nil }
        return start
    }

    /// Signs that are typed or pasted for the hyphen of an entry: a bullet, dashes, a minus.
    private static let bullets: Set<Unicode.Scalar> = [
        "\u{2022}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}", "*", "+",
    ]

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
