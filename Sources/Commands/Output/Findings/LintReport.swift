internal import Secrets
internal import Diagnostics
internal import Catalog
internal import Text

/// What a run of lint has to say: the findings shown, and how many there are beside them.
struct LintReport {
    /// The findings shown, and every file that could not be read, in the order of all output.
    let findings: [Diagnostic]

    /// How many findings are not shown.
    let elsewhere: Int

    /// How many files there are, read or not.
    let files: Int

    /// The day that reviews are judged for.
    let day: CalendarDate

    /// Whether every file could be read.
    let isComplete: Bool

    /// Whether files or folders were named, to which the findings belong.
    let isPartial: Bool

    init(_ result: LintRun.Result, showing selection: FindingSelection, day: CalendarDate) {
        let unread = Set(result.unread.map(\.file.path))
        findings = result.findings.filter {
            selection.contains($0.file.path) || unread.contains($0.file.path)
        }
        elsewhere = result.findings.count - findings.count
        files = result.files
        self.day = day
        isComplete = unread.isEmpty
        isPartial = selection.isPartial
    }

    /// How many findings of that weight are shown.
    func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }

    /// How the command ends.
    func status(failingAt level: FailingLevel) -> ExitStatus {
        let fails =
            switch level {
            case .error: count(of: .error) > 0
            case .warning: !findings.isEmpty
            case .never: false
            }
        return (isComplete ? ExitStatus.success : .incomplete)
            .combined(with: fails ? .negative : .success)
    }
}
