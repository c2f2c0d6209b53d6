internal import Secrets
public import Diagnostics
internal import Catalog
internal import Text

/// One thing that lint demands of a catalog: its name and weight, why, two examples, and how it is
/// checked.
public struct LintRule: Sendable {
    /// What people call it, as in `dangling-route`.
    public let name: String

    /// What it is about.
    public let topic: Topic

    /// How much each of its findings weighs.
    public let severity: Severity

    /// What it demands, in one sentence.
    public let demand: String

    /// Why, in a few sentences.
    public let reason: String

    /// Files in which it finds exactly one thing, whose place is marked.
    public let bad: LintExample

    /// Files in which it finds nothing.
    public let good: LintExample

    let check: Check

    /// What rules are about, in the order in which a reader meets them.
    public enum Topic: String, CaseIterable, Sendable {
        /// Whether the files can be read at all.
        case reading = "Reading"

        /// What a route file says.
        case route = "Route"

        /// When a route was last reviewed.
        case review = "Review"

        /// Whether a playbook and its route agree.
        case playbook = "Playbook"

        /// Whether what the pages name exists.
        case words = "Words"

        /// Whether a file holds what no catalog may hold.
        case safety = "Safety"

        /// Whether the comments that ignore findings are right.
        case suppression = "Suppression"
    }

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

        /// Once for the whole catalog; it gives the findings with their files.
        case catalog(@Sendable (LintContext) -> [Finding])
    }

    /// Declares a rule.
    init(
        _ name: String, _ topic: Topic, _ severity: Severity, demand: String, reason: String,
        bad: LintExample, good: LintExample, check: Check = .elsewhere
    ) {
        self.name = name
        self.topic = topic
        self.severity = severity
        self.demand = demand
        self.reason = reason
        self.bad = bad
        self.good = good
        self.check = check
    }

    /// A finding of this rule as it is shown.
    func diagnostic(_ finding: Finding) -> Diagnostic {
        Diagnostic(
            rule: name, severity: severity, file: finding.file, range: finding.range,
            message: finding.message, help: finding.help, notes: finding.notes,
            fixes: finding.fixes)
    }
}
