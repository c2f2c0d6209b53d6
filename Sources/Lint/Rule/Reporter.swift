internal import Secrets
internal import Diagnostics
internal import Text

/// Takes what a rule finds in one file.
struct Reporter {
    /// The file that the findings are in.
    let file: SourceFile

    private(set) var findings: [Finding] = []

    init(in file: SourceFile) {
        self.file = file
    }

    /// Reports one finding: what is wrong, in a sentence without a full stop, and what to write
    /// instead.
    mutating func report(
        _ message: String, at range: SourceRange, help: String? = nil,
        notes: [Diagnostic.Note] = [], fixes: [ByteEdit] = []
    ) {
        findings.append(
            Finding(in: file, at: range, message, help: help, notes: notes, fixes: fixes))
    }
}
