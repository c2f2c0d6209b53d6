internal import Diagnostics
internal import Secrets
internal import Text

/// A comment that asks lint to ignore findings: `warden: ignore[rule, other] reason`.
struct IgnoreComment: Sendable {
    /// The bytes of the whole comment, with its marks.
    let range: SourceRange

    /// What it asks for.
    let content: Content

    /// Where a finding has to begin to be ignored: on the comment's own lines, on the next one, or
    /// in the code block there.
    let scope: SourceRange

    /// What such a comment says.
    enum Content: Sendable {
        /// To ignore these rules, for a reason or without one.
        case ignore([RuleName], hasReason: Bool)

        /// Another word than `ignore`, before a bracket.
        case unknownWord(MaskedText, SourceRange)

        /// `ignore` without a list of rules in brackets.
        case noRules
    }

    /// The name of a rule in a comment.
    struct RuleName: Sendable {
        let text: MaskedText
        let range: SourceRange

        /// The rule of that name; nil when there is none.
        let rule: RuleIdentity?
    }
}
