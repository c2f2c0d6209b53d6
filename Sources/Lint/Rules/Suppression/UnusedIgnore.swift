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

    /// Reports a rule that a comment names for nothing, among `others` of that comment.
    static func report(
        _ name: IgnoreComment.RuleName, in comment: IgnoreComment,
        with others: [IgnoreComment.RuleName], _ reporter: inout Reporter
    ) {
        let edit =
            others.count > 1
            ? removal(of: name, among: others)
            : removal(of: comment.range, in: reporter.file.bytes(for: .structure))
        reporter.report(message(name.text), at: name.range, help: help, fixes: [edit])
    }

    /// Reports a rule that has a finding a few lines further on: only a person can tell whether
    /// that is the finding to ignore.
    static func reportMisplaced(_ name: IgnoreComment.RuleName, _ reporter: inout Reporter) {
        reporter.report(
            message(name.text), at: name.range,
            help: "there is one a little further down: move it to the line before that")
    }

    /// Removes a name from its list, with the comma before or after it.
    private static func removal(
        of name: IgnoreComment.RuleName, among names: [IgnoreComment.RuleName]
    ) -> ByteEdit {
        let before = names.last { $0.range.end <= name.range.start }
        let after = names.first { $0.range.start >= name.range.end }
        if let before { return ByteEdit(SourceRange(before.range.end, name.range.end), "") }
        let end = after?.range.start ?? name.range.end
        return ByteEdit(SourceRange(name.range.start, end), "")
    }

    /// Removes a comment: with its line where it is alone there, else with the spaces before it.
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

    private static func message(_ name: MaskedText) -> String {
        "there is no finding of `\(name)` to ignore here"
    }

    private static let help = "remove it, or put it on the line of the finding or the one before"
}
