internal import Diagnostics
internal import Lint
internal import Text

/// Rules of lint for people.
struct RuleText {
    let style: TextStyle

    /// All rules in a table.
    func table(_ rules: [LintRule]) -> Document {
        let columns = [
            TextTable.Column(title: "RULE"), TextTable.Column(title: "SEVERITY"),
            TextTable.Column(title: "SUMMARY", need: .shared),
        ]
        let rows = rules.map { rule -> [TableCell] in
            [
                .init(text: .line(rule.name)),
                .init(
                    text: .line(rule.severity.rawValue), role: rule.severity.role),
                .init(text: .line(rule.summary)),
            ]
        }
        return TextTable(columns: columns, rows: rows, style: style).document
    }

    /// One rule: its summary, why, and both examples.
    func text(_ rule: LintRule) -> VisibleText {
        let head =
            style.paint(.line(rule.name), .title) + " ("
            + style.paint(.line(rule.severity.rawValue), rule.severity.role) + ")\n"
        return [
            head + wrapped(rule.summary),
            wrapped(rule.reason),
            style.paint("Wrong:", .bad) + "\n" + text(of: rule.bad),
            style.paint("Right:", .good) + "\n" + text(of: rule.good),
        ].joined(separator: "\n")
    }

    private func wrapped(_ prose: String) -> VisibleText {
        VisibleText.block(prose).wrapped(to: style.proseWidth).lines
    }

    private func text(of example: LintExample) -> VisibleText {
        example.files.map { file in
            let lines = file.shownText.split(separator: "\n", omittingEmptySubsequences: false)
            return "  " + style.paint(.line(file.path), .faint) + "\n"
                + lines.map { $0.isEmpty ? "" : "    " + .block(String($0)) }.lines
        }.joined(separator: "\n")
    }
}
