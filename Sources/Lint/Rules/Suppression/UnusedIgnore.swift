internal import Diagnostics
internal import Secrets
internal import Text

/// A comment that ignores findings has some to ignore.
enum UnusedIgnore {
    static let rule = LintRule(
        .unusedIgnore,
        summary: "A comment that ignores findings must have findings to ignore.",
        reason: """
            The finding was fixed, or the comment is on the wrong line. If it stays, it hides the \
            next mistake of that kind.
            """,
        bad: LintExample(
            .route(
                """
                review:
                  # warden: ignore[⟦review-stale⟧] the platform team is moving
                  last: 2026-06-24
                """)),
        good: LintExample(
            .route(
                """
                review:
                  last: 2026-06-24
                """)))

    /// Reports the rules that a comment names for nothing, some of all that it names; one edit
    /// removes them.
    static func report(
        _ unused: [IgnoreComment.RuleName], of names: [IgnoreComment.RuleName],
        in comment: IgnoreComment, _ reporter: inout Reporter
    ) {
        let edits =
            unused.count == names.count
            ? [removal(of: comment.range, in: reporter.file.bytes(for: .structure))]
            : removals(of: Set(unused.map(\.range)), among: names.map(\.range))
        for name in unused {
            reporter.report(message(name.text), at: name.range, help: help, fixes: edits)
        }
    }

    /// Reports a rule that has a finding a few lines further on: only a person can tell whether
    /// that is the finding to ignore.
    static func reportMisplaced(_ name: IgnoreComment.RuleName, _ reporter: inout Reporter) {
        reporter.report(
            message(name.text), at: name.range,
            help: "there is one a little further down: move it to the line before that")
    }

    /// Removes names from their list: with the comma before, or after where none is left before.
    private static func removals(
        of unused: Set<SourceRange>, among names: [SourceRange]
    ) -> [ByteEdit] {
        let firstKept = names.firstIndex { !unused.contains($0) } ?? names.endIndex
        return names.indices.filter { unused.contains(names[$0]) }.map { index in
            index < firstKept
                ? ByteEdit(SourceRange(names[index].start, names[index + 1].start), "")
                : ByteEdit(SourceRange(names[index - 1].end, names[index].end), "")
        }
    }

    /// Removes a comment: with its line where it is alone there, else with the spaces before it, or
    /// after it where it begins the line.
    private static func removal(of comment: SourceRange, in bytes: [UInt8]) -> ByteEdit {
        var start = comment.start
        while start > 0, bytes[start - 1].isSpaceOrTab { start -= 1 }
        var end = comment.end
        while end < bytes.count, bytes[end].isSpaceOrTab || bytes[end] == .carriageReturn {
            end += 1
        }
        let beginsLine = start == 0 || bytes[start - 1] == .lineFeed
        let endsLine = end == bytes.count || bytes[end] == .lineFeed
        switch (beginsLine, endsLine) {
        case (true, true): return ByteEdit(SourceRange(start, min(end + 1, bytes.count)), "")
        case (true, false): return ByteEdit(SourceRange(comment.start, end), "")
        case (false, _): return ByteEdit(SourceRange(start, comment.end), "")
        }
    }

    private static func message(_ name: MaskedText) -> String {
        "there is no finding of `\(name)` to ignore here"
    }

    private static let help = "remove it, or put it on the line of the finding or the one before"
}
