internal import Secrets
internal import Diagnostics
internal import Text

/// Findings one per line, as compilers print them: `path:line:col: level[rule] message`.
struct ConciseFindings {
    let text: VisibleText

    init(_ findings: [Diagnostic]) {
        var places = SourcePlaces()
        text =
            findings.map { finding in
                let start = places.lines(of: finding.file).position(of: finding.range.start)
                let place: VisibleText = "\(finding.file.path):\(start.line):\(start.column)"
                let rule: VisibleText = "\(finding.severity.rawValue)[\(finding.rule)]"
                return "\(place): \(rule) \(finding.message)"
            }.lines
    }
}
