internal import Diagnostics
internal import JSON
internal import Text

/// The document `warden.lint/1`.
struct LintJSON {
    let answer: LintAnswer

    var document: JSONValue {
        [
            "schema": "warden.lint/1",
            "as_of": .string("\(answer.day)"),
            "findings": .array(DiagnosticJSON.values(of: answer.findings)),
            "summary": [
                "errors": .int(answer.count(of: .error)),
                "warnings": .int(answer.count(of: .warning)),
                "files": .int(answer.files),
                "elsewhere": .int(answer.elsewhere),
            ],
        ]
    }
}
