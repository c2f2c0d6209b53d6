internal import Secrets
internal import Diagnostics
internal import Text

/// What lint found in one sentence: "2 errors and 6 warnings in 3 of 14 files, and 3 findings elsewhere".
struct LintSummary {
    let answer: LintAnswer

    /// The sentence, without a line break.
    var text: String {
        let shown = [
            (answer.count(of: .error), "error"), (answer.count(of: .warning), "warning"),
        ].filter { $0.0 > 0 }.map(Wording.count).joined(separator: " and ")
        let elsewhere =
            answer.elsewhere == 0
            ? "" : ", and \(Wording.count(answer.elsewhere, "finding")) elsewhere"
        if shown.isEmpty {
            return answer.isPartial
                ? "no findings here\(elsewhere) in \(Wording.count(answer.files, "file"))"
                : "no findings in \(Wording.count(answer.files, "file"))"
        }
        let named = Set(answer.findings.map(\.file.path)).count
        return "\(shown) in \(named) of \(Wording.count(answer.files, "file"))\(elsewhere)"
    }

    /// What can be done about the findings; nil when a person has to see to all.
    var hint: String? {
        let fixable = answer.findings.count { !$0.fixes.isEmpty }
        guard fixable > 0 else { return nil }
        return "\(Wording.count(fixable, "finding")) can be fixed by warden lint --fix; "
            + "--diff shows how"
    }

    /// "fixed 3 findings in 2 files", or "would fix ..."; `verb` is the one or the other.
    static func fixed(_ findings: Int, in files: Int, _ verb: String = "fixed") -> String {
        findings == 0
            ? "nothing to fix"
            : "\(verb) \(Wording.count(findings, "finding")) in \(Wording.count(files, "file"))"
    }
}
