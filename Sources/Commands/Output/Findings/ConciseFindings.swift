internal import Diagnostics
internal import Text

/// Findings one per line, as compilers print them: `path:line:col: level[rule] message`.
struct ConciseFindings {
    let text: VisibleText

    init(_ findings: [Diagnostic]) {
        var positions = SourcePositions()
        text =
            findings.map { finding in
                let position = positions.text(of: finding.range.start, in: finding.file)
                let rule: VisibleText = "\(finding.severity.rawValue)[\(finding.rule)]"
                return "\(position): \(rule) \(finding.message)"
            }.lines
    }
}
