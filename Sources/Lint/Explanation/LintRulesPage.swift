internal import Diagnostics
internal import Text

/// The page of all rules, `wiki/LintRules.md`.
public enum LintRulesPage {
    /// Where the page lies, from the root.
    public static let path = "wiki/LintRules.md"

    /// The page as Markdown, made from the rules.
    public static var text: String {
        let topics = RuleIdentity.Topic.allCases.map { topic in
            (topic, LintRules.all.filter { $0.topic == topic })
        }.filter { !$0.1.isEmpty }
        return ([introduction, list(topics)] + topics.map(sections)).joined(separator: "\n")
    }

    private static let introduction = """
        # Lint rules

        `warden lint` holds the catalog and the wiki to these rules. `warden rule` lists them, and
        `warden rule` with a name explains one. This page is made from the same text.

        An error makes `warden lint` fail; a warning does so with `--fail-on warning`. A finding is
        ignored by a comment on its line or the line before it: `# warden: ignore[rule] reason` in a
        route file, the same in an HTML comment in a page.

        An example shows only what matters. Everything that it leaves out of a route or a playbook
        is there and right. `⟨U+200B⟩` is a character that nobody sees, `⟨E9⟩` a byte that is not
        UTF-8.

        """

    private static func list(_ topics: [(RuleIdentity.Topic, [LintRule])]) -> String {
        topics.map { topic, rules in
            let rows = rules.map {
                "| [`\($0.name)`](#\($0.name)) | \($0.severity.rawValue) | \($0.summary) |"
            }
            return "| \(topic.rawValue) | Severity | Rule |\n|---|---|---|\n"
                + rows.joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    private static func sections(_ topic: RuleIdentity.Topic, _ rules: [LintRule]) -> String {
        "## \(topic.rawValue)\n\n"
            + rules.map { "### \($0.name)\n\n\($0.markdown)" }.joined(separator: "\n")
    }
}
