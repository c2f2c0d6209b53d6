internal import Diagnostics
internal import Secrets
internal import Text

/// Diagnostics whose words hold no credential's value of the files that they speak of.
///
/// A stream covers what looks like a credential by itself. A value that only the name beside it
/// gives away is known from its file alone.
struct CoveredDiagnostics {
    let diagnostics: [Diagnostic]

    /// Covers the words of diagnostics that stand in order, file by file.
    init(_ diagnostics: [Diagnostic]) {
        var path: String?
        var redaction = Redaction(of: [])
        self.diagnostics = diagnostics.map { diagnostic in
            if path != diagnostic.file.path {
                path = diagnostic.file.path
                redaction = Redaction(of: diagnostic.file.bytes)
            }
            let others = diagnostic.notes.map(\.file).filter { $0.path != path }
                .map { Redaction(of: $0.bytes) }
            let redactions = ([redaction] + others).filter { !$0.matches.isEmpty }
            return redactions.isEmpty ? diagnostic : Self.cover(diagnostic, by: redactions)
        }
    }

    private static func cover(_ diagnostic: Diagnostic, by redactions: [Redaction]) -> Diagnostic {
        func covered(_ text: String) -> String {
            redactions.reduce(text) { $1.redact($0) }
        }
        return Diagnostic(
            rule: diagnostic.rule, severity: diagnostic.severity, file: diagnostic.file,
            range: diagnostic.range, message: covered(diagnostic.message),
            help: diagnostic.help.map(covered),
            notes: diagnostic.notes.map {
                Diagnostic.Note(file: $0.file, range: $0.range, message: covered($0.message))
            },
            fixes: diagnostic.fixes)
    }
}
