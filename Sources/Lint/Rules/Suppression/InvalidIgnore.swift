internal import Diagnostics
internal import Secrets
internal import Text

/// A comment that ignores findings names rules that exist, and says why.
enum InvalidIgnore {
    static let rule = LintRule(
        .invalidIgnore,
        summary: "A comment that ignores findings names rules that exist, and gives a reason.",
        reason: """
            A misspelt rule ignores nothing. Without a reason nobody can tell later whether the \
            finding may still be ignored.
            """,
        bad: LintExample(
            .route(
                """
                review:
                  last: 2026-06-24  # warden: ignore[⟦review-stal⟧] the platform team is moving
                """)),
        good: LintExample(
            .route(
                """
                review:
                  last: 2026-01-15  # warden: ignore[review-stale] the platform team is moving
                """)))

    /// What is wrong with a comment, in the order of places.
    static func findings(
        in comment: IgnoreComment, of file: SourceFile
    ) -> [Finding] {
        switch comment.content {
        case .noRules:
            return [Finding(in: file, at: comment.range, noRules, help: form)]
        case .unknownWord(let word, let range):
            return [Finding(in: file, at: range, message(unknownWord: word), help: form)]
        case .ignore(let rules, let hasReason):
            let unknown = rules.filter { $0.rule == nil }
            if !unknown.isEmpty {
                return unknown.map {
                    Finding(
                        in: file, at: $0.range, message(unknownRule: $0.text),
                        help: help(unknownRule: $0.text))
                }
            }
            return hasReason ? [] : [Finding(in: file, at: comment.range, noReason, help: form)]
        }
    }

    private static let noRules = "this comment does not say which rules to ignore"

    private static let noReason = "this comment gives no reason"

    private static let form = "write `warden: ignore[rule] reason`"

    private static func message(unknownWord word: String) -> String {
        "a comment for warden begins with `ignore`, not `\(word)`"
    }

    private static func message(unknownRule name: String) -> String {
        "there is no rule `\(name)`"
    }

    private static func help(unknownRule name: String) -> String {
        LintRules.nearest(to: name).first.map { "did you mean `\($0)`?" }
            ?? "`warden rule` lists the rules"
    }
}
