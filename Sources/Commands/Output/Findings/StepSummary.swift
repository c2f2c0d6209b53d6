internal import Secrets
internal import Diagnostics
internal import Text

/// The findings as a table for the page that GitHub Actions shows for a step, in Markdown.
struct StepSummary {
    let findings: [Diagnostic]

    /// The findings in one sentence.
    let summary: String

    let paths: CheckoutPaths

    /// The most findings that are shown: GitHub refuses a page of more than 1 MiB.
    private static let mostRows = 100
    private static let mostColumns = 1_000

    var text: VisibleText { .block(markdown) }

    private var markdown: String {
        var text = "### warden lint\n\n\(Self.escaped(summary)).\n\n"
        guard !findings.isEmpty else { return text }
        text += "| | Rule | Position | Finding |\n|---|---|---|---|\n"
        var positions = SourcePositions()
        let sorted =
            findings.filter { $0.severity == .error } + findings.filter { $0.severity == .warning }
        for finding in sorted.prefix(Self.mostRows) {
            let start = positions.position(of: finding.range.start, in: finding.file)
            let position: VisibleText =
                "\(paths.path(finding.file.path.shown)):\(start.line):\(start.column)"
            let cells = [
                finding.severity.rawValue, finding.rule.name, position.printed,
                positions.paragraph(of: finding).cut(to: Self.mostColumns).printed,
            ]
            text += "| " + cells.map(Self.escaped).joined(separator: " | ") + " |\n"
        }
        let more = findings.count - Self.mostRows
        if more > 0 { text += "\nand \(more) more; all of them are in the log.\n" }
        return text + "\n"
    }

    /// Text that Markdown shows as it is, on one line of a table (GitHub Flavored Markdown §6.1).
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": escaped += "<br>"
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "@", ":", "!", "$":
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
