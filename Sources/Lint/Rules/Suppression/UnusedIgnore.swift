internal import Diagnostics
internal import Secrets
internal import Text

/// A comment that ignores findings has some to ignore.
enum UnusedIgnore {
    static let rule = LintRule(
        .unusedIgnore,
        summary: "A comment that ignores findings has some to ignore.",
        reason: """
            The finding was mended, or the comment stands at the wrong line. Left there, it would \
            hide the next mistake of that kind.
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

    /// The finding about one rule that a comment names for nothing.
    static func finding(
        _ name: IgnoreComment.RuleName, in comment: IgnoreComment,
        with others: [IgnoreComment.RuleName], of file: SourceFile
    ) -> Finding {
        let edit =
            others.count > 1
            ? removal(of: name, among: others)
            : removal(of: comment.range, in: file.bytes(for: .structure))
        return Finding(
            in: file, at: name.range, message(name.text), help: help, fixes: [edit])
    }

    /// The finding about a rule that reports a few lines further on: only a person can tell whether
    /// that is the finding to ignore.
    static func misplaced(_ name: IgnoreComment.RuleName, of file: SourceFile) -> Finding {
        Finding(
            in: file, at: name.range, message(name.text),
            help: "there is one a little further down: move it to the line before that")
    }

    /// Takes a name out of its list, with the comma before or behind it.
    private static func removal(
        of name: IgnoreComment.RuleName, among names: [IgnoreComment.RuleName]
    ) -> ByteEdit {
        let before = names.last { $0.range.end <= name.range.start }
        let after = names.first { $0.range.start >= name.range.end }
        if let before { return ByteEdit(SourceRange(before.range.end, name.range.end), "") }
        let end = after?.range.start ?? name.range.end
        return ByteEdit(SourceRange(name.range.start, end), "")
    }

    /// Takes a comment out: with its line where it stands alone, else with the spaces before it.
    private static func removal(of comment: SourceRange, in bytes: [UInt8]) -> ByteEdit {
        var start = comment.start
        while start > 0, isSpace(bytes[start - 1]) { start -= 1 }
        var end = comment.end
        while end < bytes.count, isSpace(bytes[end]) || bytes[end] == UInt8(ascii: "\r") {
            end += 1
        }
        let beginsLine = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
        let endsLine = end == bytes.count || bytes[end] == UInt8(ascii: "\n")
        guard beginsLine, endsLine else {
            return ByteEdit(SourceRange(start, endsLine ? comment.end : end), "")
        }
        return ByteEdit(SourceRange(start, min(end + 1, bytes.count)), "")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private static func message(_ name: String) -> String {
        "there is no finding of `\(name)` to ignore here"
    }

    private static let help = "take it out, or put it on the line of the finding or the one before"
}
