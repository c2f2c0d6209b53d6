internal import Secrets
internal import Diagnostics
internal import Text

/// Findings a line each, as compilers print them: `path:line:col: level[rule] message`.
struct ConciseFindings {
    let text: String

    init(_ findings: [Diagnostic]) {
        var places = SourcePlaces()
        text = findings.map { finding in
            let start = places.lines(of: finding.file).position(of: finding.range.start)
            let place = "\(VisibleText.line(finding.file.path)):\(start.line):\(start.column)"
            let rule = "\(finding.severity.rawValue)[\(finding.rule)]"
            return "\(place): \(rule) \(VisibleText.line(finding.message))\n"
        }.joined()
    }
}
