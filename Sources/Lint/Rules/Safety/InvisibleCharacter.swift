internal import Diagnostics
internal import Secrets
internal import Text

/// A file holds no character that a reader does not see.
enum InvisibleCharacter {
    static let rule = LintRule(
        .invisibleCharacter,
        summary: "A text must not hold bidirectional, zero-width or control characters.",
        reason: """
            Such characters make a text look like another one: a repository's name, a path or a \
            command is not what the reader sees. A program reads what a person does not. Joiners \
            inside an emoji are fine, and so are the flags of England, Scotland and Wales, which \
            are made of tags.
            """,
        bad: LintExample(.route("summary: The key of⟦\u{200B}⟧ the example.")),
        good: LintExample(.route("summary: The key of the example.")),
        check: .file { file, _, reporter in
            for (scalar, kind, range) in HiddenCharacterScan.all(in: file.bytes(for: .scanning)) {
                reporter.report(
                    message(scalar, kind), at: range, help: help(scalar))
            }
        })

    private static func message(_ scalar: Unicode.Scalar, _ kind: HiddenCharacter) -> String {
        let name = scalar.codePoint
        return switch kind {
        case .control: "\(name) is a control character, which nobody sees"
        case .bidirectional:
            "\(name) changes the direction of the text, so it is not shown as it is written"
        case .zeroWidth: "\(name) is a character without width, which nobody sees"
        }
    }

    private static func help(_ scalar: Unicode.Scalar) -> String {
        // Anchors of headings that begin with an emoji have it.
        scalar.value == 0xFE0F
            ? "remove it; in the anchor of a link write `%EF%B8%8F` for it"
            : "remove it, then read what the text says"
    }
}
