internal import Secrets
internal import Diagnostics
internal import Text

/// A report in one sentence: "2 errors and 6 warnings in 3 of 14 files, and 3 findings elsewhere".
struct LintSummary {
    let report: LintReport

    /// The sentence, without a line break.
    var text: String {
        let shown = [
            Self.count(report.count(of: .error), "error"),
            Self.count(report.count(of: .warning), "warning"),
        ].compactMap(\.self).joined(separator: " and ")
        let elsewhere =
            Self.count(report.elsewhere, "finding").map { ", and \($0) elsewhere" } ?? ""
        if shown.isEmpty {
            return report.isPartial
                ? "no findings here\(elsewhere) in \(Self.files(report.files))"
                : "no findings in \(Self.files(report.files))"
        }
        let named = Set(report.findings.map(\.file.path)).count
        return "\(shown) in \(named) of \(Self.files(report.files))\(elsewhere)"
    }

    /// What can be done about the findings, with a line break; empty when a person has to see to
    /// all.
    var hint: String {
        let fixable = report.findings.count { !$0.fixes.isEmpty }
        return Self.count(fixable, "finding").map {
            "\($0) can be fixed by warden lint --fix; --diff shows how\n"
        } ?? ""
    }

    /// "fixed 3 findings in 2 files", or "would fix ..."; `verb` is the one or the other.
    static func fixed(_ findings: Int, in files: Int, _ verb: String = "fixed") -> String {
        guard let count = count(findings, "finding") else { return "nothing to fix" }
        return "\(verb) \(count) in \(Self.files(files))"
    }

    /// A number of things in words; nil for none.
    static func count(_ number: Int, _ thing: String) -> String? {
        number == 0 ? nil : "\(number) \(thing)\(number == 1 ? "" : "s")"
    }

    private static func files(_ number: Int) -> String {
        number == 1 ? "1 file" : "\(number) files"
    }
}
