internal import Secrets
internal import Diagnostics
internal import Text

/// What lint found in one sentence, as in "2 errors and 6 warnings in 3 of 14 files".
struct LintSummary {
    let answer: LintAnswer

    /// The sentence, without a line break.
    var text: String {
        let counts = [
            (answer.count(of: .error), "error"), (answer.count(of: .warning), "warning"),
        ].filter { $0.0 > 0 }
        let shown = Wording.all(counts.map(Wording.count))
        let elsewhere =
            answer.elsewhere == 0
            ? "" : ", and \(Wording.count(answer.elsewhere, "finding")) elsewhere"
        if shown.isEmpty {
            return answer.isPartial
                ? "no findings here\(elsewhere); \(Wording.count(answer.files, "file")) checked"
                : "no findings in \(Wording.count(answer.files, "file"))"
        }
        let named = Set(answer.findings.map(\.file.path)).count
        return "\(shown) in \(named) of \(Wording.count(answer.files, "file"))\(elsewhere)"
    }

    /// What `--fix` can do about the findings; nil when it can do nothing.
    var hint: String? {
        let fixable = answer.findings.count { !$0.fixes.isEmpty }
        guard fixable > 0 else { return nil }
        return "\(Wording.count(fixable, "finding")) can be fixed by warden lint --fix; "
            + "--diff shows how"
    }

    /// "fixed 3 findings in 2 files" or, with another verb, "would fix 3 findings in 2 files".
    static func fixed(_ findings: Int, in files: Int, _ verb: String = "fixed") -> String {
        findings == 0
            ? "nothing to fix"
            : "\(verb) \(Wording.count(findings, "finding")) in \(Wording.count(files, "file"))"
    }
}
