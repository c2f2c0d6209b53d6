public import Diagnostics
public import Secrets
internal import Text

/// No file holds the value of a credential.
public enum SecretValue {
    static let rule = LintRule(
        .secretValue,
        summary: "No file under `catalog/` or `wiki/` may hold the value of a credential.",
        reason: """
            The catalog holds pointers, never secrets. A value that was committed once is in every \
            clone for good, so it has to be replaced, and not only removed.
            """,
        bad: LintExample(.whole("wiki/Notes.md", "Ask with the key ⟦\(inventedKey)⟧ for now.")),
        good: LintExample(.whole("wiki/Notes.md", "Ask with the key `AKIA...` for now.")),
        check: .file { file, _, reporter in
            for problem in diagnostics(in: file) {
                reporter.report(problem.message, at: problem.range, help: problem.help)
            }
        })

    /// The values of credentials in a file, which lint reports as findings and every other command
    /// reports as problems.
    public static func diagnostics(in file: SourceFile) -> [Diagnostic] {
        file.masking.matches.map { match in
            Diagnostic(
                rule: .secretValue, file: file, range: match.range,
                message: message(match, match.publicPrefix(in: file.bytes(for: .scanning))),
                help: help)
        }
    }

    /// A value in the form of an AWS access key id; put together here, so that no file holds it
    /// whole.
    private static let inventedKey = "AKIA" + "Q3EGRZ7X" + "LW2MNB5K"

    private static func message(_ match: SecretMatch, _ prefix: String) -> String {
        let shown = prefix.isEmpty ? "" : " (`\(prefix)...`)"
        return "this looks like the value of a credential: \(match.format)\(shown)"
    }

    private static let help =
        "replace the credential at its issuer, remove the value from the file and its history, "
        + "and say where it is kept"
}
