internal import Secrets
internal import Diagnostics
internal import Catalog
internal import Text

/// What lint found: the answer of `lint`.
struct LintAnswer {
    /// The findings shown, and every file that could not be read, in the order of all output.
    let findings: [Diagnostic]

    /// How many findings are not shown.
    let elsewhere: Int

    /// How many files there are, those that could not be read among them.
    let files: Int

    /// The day that reviews are judged for.
    let day: CalendarDate

    /// Whether every file could be read.
    let isComplete: Bool

    /// Whether only the findings in some files or folders, or of some rules, are shown.
    let isPartial: Bool

    let format: LintFormat

    /// Paths as GitHub wants them.
    let paths: CheckoutPaths

    init(
        _ result: CatalogCheck.Result, showing selection: FindingSelection, day: CalendarDate,
        format: LintFormat, paths: CheckoutPaths
    ) {
        let unread = Set(result.unread.map(\.file.path))
        findings = result.findings.filter {
            selection.contains($0) || unread.contains($0.file.path)
        }
        elsewhere = result.findings.count - findings.count
        files = result.files
        self.day = day
        isComplete = unread.isEmpty
        isPartial = selection.isPartial
        self.format = format
        self.paths = paths
    }

    /// How many findings of a severity are shown.
    func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }

    /// Whether the findings shown make lint fail.
    func fails(at level: FailingLevel) -> Bool {
        switch level {
        case .error: count(of: .error) > 0
        case .warning: !findings.isEmpty
        case .never: false
        }
    }
}
