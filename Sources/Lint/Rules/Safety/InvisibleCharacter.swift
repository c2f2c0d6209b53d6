internal import Diagnostics
internal import Secrets
internal import Text

/// A file holds no character that a reader does not see.
enum InvisibleCharacter {
    static let rule = LintRule(
        .invisibleCharacter,
        summary: "A text holds no bidirectional, zero-width or control character.",
        reason: """
            Such characters make a text look like another one: a repository's name, a path or a \
            command that is not what the reader sees. Joiners inside an emoji are fine.
            """,
        bad: LintExample(.route("summary: The key of⟦\u{200B}⟧ the example.")),
        good: LintExample(.route("summary: The key of the example.")),
        check: .file { file, _, reporter in
            for (scalar, kind, range) in HiddenCharacterScan.all(in: file.bytes(for: .scanning)) {
                reporter.report(
                    message(scalar, kind), at: range, help: help)
            }
        })

    private static func message(_ scalar: Unicode.Scalar, _ kind: HiddenCharacter) -> String {
        let name = scalar.codePoint
        return switch kind {
        case .control: "\(name) is a control character, which nobody sees"
        case .bidirectional:
            "\(name) turns the direction of the text, so that it is shown otherwise"
        case .zeroWidth: "\(name) is a character without width, which nobody sees"
        }
    }

    private static let help = "delete it, and look at what the text then says"
}
