internal import Diagnostics
internal import JSON
internal import Secrets
internal import Text

/// Findings as GitLab's Code Quality report, which the merge request shows.
struct CodeQualityReport {
    let answer: LintAnswer

    /// The whole report: an array, as GitLab wants it.
    var document: JSONValue {
        var positions = SourcePositions()
        var hashes = LineHashesOfFiles()
        var counts: [String: Int] = [:]
        return .array(
            answer.findings.map { finding in
                let start = positions.position(of: finding.range.start, in: finding.file)
                let end = positions.position(of: finding.range.end, in: finding.file)
                let path = answer.paths.path(finding.file.path.shown)
                // The same as long as the line stays, wherever it moves, and no two are alike.
                let hash = hashes.hash(ofLine: start.line, in: finding.file)
                let fingerprint = "\(finding.rule.name):\(path):\(hash)"
                counts[fingerprint, default: 0] += 1
                return [
                    "check_name": .string(finding.rule.name),
                    "description": .string(positions.paragraph(of: finding).printed),
                    "fingerprint": .string("\(fingerprint):\(counts[fingerprint] ?? 1)"),
                    "severity": .string(Self.severity(of: finding)),
                    "location": [
                        "path": .string(path),
                        "positions": [
                            "begin": ["line": .int(start.line), "column": .int(start.column)],
                            "end": ["line": .int(end.line), "column": .int(end.column)],
                        ],
                    ],
                ]
            })
    }

    private static func severity(of finding: Diagnostic) -> String {
        switch finding.severity {
        case .error where finding.rule.topic == .safety: "critical"
        case .error: "major"
        case .warning: "minor"
        }
    }
}
