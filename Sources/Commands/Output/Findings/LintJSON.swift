internal import Diagnostics
internal import JSON
internal import Text

/// The document `warden.lint/1`.
struct LintJSON {
    let report: LintReport

    var document: JSONValue {
        [
            "schema": "warden.lint/1",
            "as_of": .string("\(report.day)"),
            "findings": .array(DiagnosticJSON.values(of: report.findings)),
            "summary": [
                "errors": .int(report.count(of: .error)),
                "warnings": .int(report.count(of: .warning)),
                "files": .int(report.files),
                "elsewhere": .int(report.elsewhere),
            ],
        ]
    }
}
