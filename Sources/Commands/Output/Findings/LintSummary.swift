internal import Secrets
internal import Diagnostics
internal import Text

/// A report in one sentence: "2 errors and 6 warnings in 3 of 14 files, and 3 findings elsewhere".
struct LintSummary {
    let report: LintReport

    /// The sentence, without a line break.
    var text: String {
        let shown = [
            (report.count(of: .error), "error"), (report.count(of: .warning), "warning"),
        ].filter { $0.0 > 0 }.map(Wording.count).joined(separator: " and ")
        let elsewhere =
            report.elsewhere == 0
            ? "" : ", and \(Wording.count(report.elsewhere, "finding")) elsewhere"
        if shown.isEmpty {
            return report.isPartial
                ? "no findings here\(elsewhere) in \(Wording.count(report.files, "file"))"
                : "no findings in \(Wording.count(report.files, "file"))"
        }
        let named = Set(report.findings.map(\.file.path)).count
        return "\(shown) in \(named) of \(Wording.count(report.files, "file"))\(elsewhere)"
    }

    /// What can be done about the findings, with a line break; empty when a person has to see to
    /// all.
    var hint: String {
        let fixable = report.findings.count { !$0.fixes.isEmpty }
        guard fixable > 0 else { return "" }
        return "\(Wording.count(fixable, "finding")) can be fixed by warden lint --fix; "
            + "--diff shows how\n"
    }

    /// "fixed 3 findings in 2 files", or "would fix ..."; `verb` is the one or the other.
    static func fixed(_ findings: Int, in files: Int, _ verb: String = "fixed") -> String {
        findings == 0
            ? "nothing to fix"
            : "\(verb) \(Wording.count(findings, "finding")) in \(Wording.count(files, "file"))"
    }
}
