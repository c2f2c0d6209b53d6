internal import Diagnostics
internal import Secrets
internal import Text

/// No file holds the value of a credential.
enum SecretValue {
    static let rule = LintRule(
        .secretValue,
        summary: "No file under `catalog/` or `wiki/` holds the value of a credential.",
        reason: """
            The catalog holds pointers, never secrets. A value that was committed once is in \
            every clone for good, so it has to be replaced and not only taken out.
            """,
        bad: LintExample(.whole("wiki/Notes.md", "Ask with the key ⟦\(inventedKey)⟧ for now.")),
        good: LintExample(.whole("wiki/Notes.md", "Ask with the key `AKIA...` for now.")),
        check: .file { file, _, reporter in
            for match in file.masking.matches {
                reporter.report(
                    message(match, match.publicPrefix(in: file.bytes(for: .scanning))),
                    at: match.range, help: help)
            }
        })

    /// A value in the form of an AWS access key id; put together here, so that no file holds it
    /// whole.
    private static let inventedKey = "AKIA" + "Q3EGRZ7X" + "LW2MNB5K"

    private static func message(_ match: SecretMatch, _ prefix: String) -> String {
        let shown = prefix.isEmpty ? "" : " (`\(prefix)...`)"
        return "this looks like the value of a credential: \(match.format)\(shown)"
    }

    private static let help =
        "replace the credential at its issuer, take the value out of the file and its history, "
        + "and name the place where it is kept"
}
