internal import Diagnostics
internal import Lint
internal import Text

/// Rules of lint for people.
struct RuleText {
    let style: TextStyle

    /// All rules in a table.
    func table(_ rules: [LintRule]) -> String {
        let columns = [
            TextTable.Column(title: "RULE"), TextTable.Column(title: "SEVERITY"),
            TextTable.Column(title: "DEMAND", canBeCut: true),
        ]
        let rows = rules.map { rule in
            [
                TableCell(text: rule.name),
                TableCell(text: rule.severity.rawValue, role: Self.role(of: rule.severity)),
                TableCell(text: rule.summary),
            ]
        }
        return TextTable(columns: columns, rows: rows, style: style).text
    }

    /// One rule: its summary, why, and both examples.
    func text(_ rule: LintRule) -> String {
        let head =
            style.paint(rule.name, .title) + " ("
            + style.paint(rule.severity.rawValue, Self.role(of: rule.severity)) + ")\n"
        return [
            head + wrapped(rule.summary),
            wrapped(rule.reason),
            style.paint("Wrong:", .bad) + "\n" + text(of: rule.bad),
            style.paint("Right:", .good) + "\n" + text(of: rule.good),
        ].joined(separator: "\n")
    }

    private func wrapped(_ prose: String) -> String {
        TextWrapping.lines(of: prose, width: style.proseWidth).map { $0 + "\n" }.joined()
    }

    private func text(of example: LintExample) -> String {
        example.files.map { file in
            let lines = file.shownText.split(separator: "\n", omittingEmptySubsequences: false)
            return "  " + style.paint(file.path, .faint) + "\n"
                + lines.map { $0.isEmpty ? "\n" : "    \(VisibleText.block(String($0)))\n" }
                .joined()
        }.joined(separator: "\n")
    }

    private static func role(of severity: Severity) -> TextStyle.Role {
        switch severity {
        case .error: .bad
        case .warning: .attention
        }
    }
}
