internal import Secrets
internal import Text

/// Changes to files, as a command would make them.
struct FileChanges: AnswerContent {
    let changes: [UnifiedDiff]

    func document(style: TextStyle) -> Document {
        .text(changes.map { $0.text(in: style) }.joined())
    }
}

/// What changes in a file, in the unified format of diff (POSIX `diff -u`), with three lines
/// around.
struct UnifiedDiff {
    private let path: MaskedText
    private let isNew: Bool
    private let lines: [Line]

    /// A line of the old file, the new one, or both.
    private struct Line {
        let kind: Kind

        /// The line with its line break, which the last one may lack; values are masked.
        let bytes: ArraySlice<UInt8>

        enum Kind: Character {
            case same = " "
            case removed = "-"
            case added = "+"
        }
    }

    private static let context = 3

    /// Compares a file with its new bytes, line by line.
    ///
    /// A value that is masked in one of them is masked in both.
    init(from before: SourceFile, to after: [UInt8]) {
        self.init(from: before, to: SourceFile(path: before.path, bytes: after))
    }

    /// The same of a file that need not have been there before.
    init(from known: SourceFile?, to after: SourceFile) {
        path = after.path
        isNew = known == nil
        let before = known ?? SourceFile(path: after.path, bytes: [])
        let old = Self.lines(of: before.bytes(for: .identity))
        let new = Self.lines(of: after.bytes(for: .identity))
        let oldShown = Self.lines(of: after.masking.masking(before.masking))
        let newShown = Self.lines(of: before.masking.masking(after.masking))
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [Line] = []
        var (oldIndex, newIndex) = (0, 0)
        while oldIndex < old.count || newIndex < new.count {
            if removed.contains(oldIndex) {
                lines.append(Line(kind: .removed, bytes: oldShown[oldIndex]))
                oldIndex += 1
            } else if added.contains(newIndex) {
                lines.append(Line(kind: .added, bytes: newShown[newIndex]))
                newIndex += 1
            } else {
                lines.append(Line(kind: .same, bytes: newShown[newIndex]))
                oldIndex += 1
                newIndex += 1
            }
        }
        self.lines = lines
    }

    /// The difference; empty when there is none.
    func text(in style: TextStyle) -> VisibleText {
        let hunks = hunks
        guard !hunks.isEmpty else { return "" }
        let old: VisibleText = isNew ? "/dev/null" : "a/\(path)"
        return style.paint("--- \(old)", .title) + "\n" + style.paint("+++ b/\(path)", .title)
            + "\n" + hunks.map { text(of: $0, in: style) }.joined()
    }

    /// The runs of lines that hold changes with the lines around them.
    private var hunks: [Range<Int>] {
        var hunks: [Range<Int>] = []
        for index in lines.indices where lines[index].kind != .same {
            let start = max(0, index - Self.context)
            let end = min(lines.count, index + Self.context + 1)
            if let last = hunks.last, start <= last.upperBound {
                hunks[hunks.count - 1] = last.lowerBound..<end
            } else {
                hunks.append(start..<end)
            }
        }
        return hunks
    }

    private func text(of hunk: Range<Int>, in style: TextStyle) -> VisibleText {
        let old = position(of: hunk, without: .added)
        let new = position(of: hunk, without: .removed)
        return style.paint("@@ -\(old) +\(new) @@", .label) + "\n"
            + lines[hunk].map { line in
                let role: TextStyle.Role =
                    switch line.kind {
                    case .same: .plain
                    case .removed: .bad
                    case .added: .good
                    }
                let hasLineBreak = line.bytes.last == UInt8(ascii: "\n")
                return style.paint("\(line.kind.rawValue)\(text(of: line))", role) + "\n"
                    + (hasLineBreak ? "" : "\\ No newline at end of file\n")
            }.joined()
    }

    /// The first line and the number of lines of a hunk, in the file that has no lines of one kind.
    private func position(of hunk: Range<Int>, without kind: Line.Kind) -> String {
        let before = lines[..<hunk.lowerBound].count { $0.kind != kind }
        let count = lines[hunk].count { $0.kind != kind }
        return "\(count == 0 ? before : before + 1),\(count)"
    }

    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(bytes[start...offset])
            start = offset + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    /// A line as it is printed, without its LF: tabs and a CR before the LF stay.
    private func text(of line: Line) -> VisibleText {
        let text = String(decoding: line.bytes, as: UTF8.self).unicodeScalars
        let end = text.reversed().starts(with: ["\n", "\r"]) ? 2 : text.last == "\n" ? 1 : 0
        let tabbed = String(text.dropLast(end)).split(
            separator: "\t", omittingEmptySubsequences: false)
        return tabbed.map { .block(String($0)) }.joined(separator: "\t") + (end == 2 ? "\r" : "")
    }
}
