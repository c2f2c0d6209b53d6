internal import Secrets
public import Diagnostics
internal import Catalog
internal import Text

/// What must hold of a catalog: its identity, why, two examples, and how it is checked.
public struct LintRule: Sendable {
    /// Its name, topic and severity.
    public let identity: RuleIdentity

    /// What must hold, in one sentence.
    public let summary: String

    /// Why, in a few sentences.
    public let reason: String

    /// Files in which it finds exactly one thing, whose range is marked.
    public let bad: LintExample

    /// Files in which it finds nothing.
    public let good: LintExample

    let check: Check

    /// How a rule is checked: what it is handed, and how often.
    enum Check: Sendable {
        /// Not here: reading or decoding a file finds it, or the comments that ignore findings do.
        case elsewhere

        /// Once for every route that is not broken; it reports in the route's file.
        case route(@Sendable (Route, LintContext, inout Reporter) -> Void)

        /// Once for every page; it reports in the page.
        case page(@Sendable (WikiPage, LintContext, inout Reporter) -> Void)

        /// Once for every page that is the playbook of a route, not broken; it reports there.
        case playbook(@Sendable (Playbook, Route, LintContext, inout Reporter) -> Void)

        /// Once for every file of any kind; it reports in the file.
        case file(@Sendable (SourceFile, LintContext, inout Reporter) -> Void)

        /// Once for the whole catalog; it names the file of each finding.
        case catalog(@Sendable (LintContext, inout CatalogReporter) -> Void)
    }

    /// Declares a rule.
    init(
        _ identity: RuleIdentity, summary: String, reason: String, bad: LintExample,
        good: LintExample, check: Check = .elsewhere
    ) {
        self.identity = identity
        self.summary = summary
        self.reason = reason
        self.bad = bad
        self.good = good
        self.check = check
    }

    /// What people call it, as in `dangling-route`.
    public var name: String { identity.name }

    /// What it is about.
    public var topic: RuleIdentity.Topic { identity.topic }

    /// How much each of its findings weighs.
    public var severity: Severity { identity.severity }
}
