internal import Diagnostics
internal import Secrets
internal import Text

/// A comment that ignores findings names rules that exist, and says why.
enum InvalidIgnore {
    static let rule = LintRule(
        .invalidIgnore,
        summary: "A comment that ignores findings must name existing rules and give a reason.",
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

    /// Reports what is wrong with a comment, in the order of the file.
    static func check(_ comment: IgnoreComment, _ reporter: inout Reporter) {
        switch comment.content {
        case .noRules:
            reporter.report(noRules, at: comment.range, help: form)
        case .unknownWord(let word, let range):
            reporter.report(message(unknownWord: word), at: range, help: form)
        case .ignore(let names, let hasReason):
            let unknown = names.filter { $0.rule == nil }
            for name in unknown {
                reporter.report(
                    message(unknownRule: name.text), at: name.range,
                    help: help(unknownRule: name.text))
            }
            guard unknown.isEmpty, !hasReason else { return }
            reporter.report(noReason, at: comment.range, help: form)
        }
    }

    private static let noRules = "this comment does not say which rules to ignore"

    private static let noReason = "this comment has no reason"

    private static let form = "write `warden: ignore[rule] reason`"

    private static func message(unknownWord word: MaskedText) -> String {
        "a comment for warden begins with `ignore`, not `\(word)`"
    }

    private static func message(unknownRule name: MaskedText) -> String {
        "there is no rule `\(name)`"
    }

    private static func help(unknownRule name: MaskedText) -> String {
        Wording.didYouMean(RuleIdentity.nearest(to: name.shown)) ?? "`warden rule` lists the rules"
    }
}
