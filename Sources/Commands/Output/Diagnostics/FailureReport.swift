internal import Diagnostics
internal import JSON
internal import Text

/// Why there is no answer: sentences for people, the document `warden.error/1` for programs.
struct FailureReport {
    let failure: CommandFailure

    /// The sentences, each on a line.
    func text(style: TextStyle) -> VisibleText {
        var text = style.paint("error", .bad) + ": \(failure.message)\n"
        for line in failure.help {
            text += style.paint("help", .label) + ": \(line)\n"
        }
        // The problem of a whole file is the failure itself, which is reported above.
        let further = failure.problems.filter { $0.message != failure.message }
        guard !further.isEmpty else { return text }
        return text + "\n" + DiagnosticText(style: style).text(of: further)
    }

    /// The document.
    var document: JSONValue {
        [
            "schema": "warden.error/1",
            "error": [
                "code": .string(failure.code.rawValue),
                "message": .string(failure.message),
                "exit": .int(Int(failure.code.exit.rawValue)),
                "candidates": .strings(failure.candidates),
                "problems": .array(DiagnosticJSON.values(of: failure.problems)),
            ],
        ]
    }
}
