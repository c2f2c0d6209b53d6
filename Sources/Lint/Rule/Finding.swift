internal import Diagnostics
internal import Secrets
internal import Text

/// What a rule found, before the rule's name and weight are added.
struct Finding: Sendable {
    let file: SourceFile
    let range: SourceRange
    let message: String
    let help: String?
    let notes: [Diagnostic.Note]

    /// The edits that mend it; none when one of them would write a credential's value.
    let fixes: [ByteEdit]

    init(
        in file: SourceFile, at range: SourceRange, _ message: String, help: String? = nil,
        notes: [Diagnostic.Note] = [], fixes: [ByteEdit] = []
    ) {
        self.file = file
        self.range = range
        self.message = message
        self.help = help
        self.notes = notes
        self.fixes = fixes.contains(where: Self.holdsCredential) ? [] : fixes
    }

    private static func holdsCredential(_ edit: ByteEdit) -> Bool {
        !SecretScanner.scan(Array(edit.replacement.utf8)).isEmpty
    }
}
