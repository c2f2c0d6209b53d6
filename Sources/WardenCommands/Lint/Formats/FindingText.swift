internal import SourceText

/// The words of a finding where its place is shown by others.
enum FindingText {
    /// The message, and on a line of its own the help.
    static func paragraph(_ finding: Diagnostic) -> String {
        let message = VisibleText.line(finding.message)
        return finding.help.map { "\(message)\nhelp: \(VisibleText.line($0))" } ?? message
    }
}
