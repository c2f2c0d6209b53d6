internal import Lint
internal import Secrets
internal import Text

/// Texts of a catalog as they are written into a request: a forge shows them as they are, mentions
/// nobody and runs nothing.
enum ForgeMarkdown {
    /// A text on one line. What is in backticks stays code; all other marks are escaped.
    static func text(_ text: MaskedText) -> String {
        let words = text.shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let parts = words.split(separator: "`", omittingEmptySubsequences: false)
        guard parts.count % 2 == 1 else { return escaped(words) }
        return parts.enumerated().map { index, part in
            index % 2 == 1 && !part.isEmpty ? code(MaskedText(String(part))) : escaped(String(part))
        }.joined()
    }

    /// A text in code, in which nothing is a mark or a mention.
    static func code(_ text: MaskedText) -> String {
        MarkdownSource.codeSpan(
            text.shown.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    /// An at sign in code ends a mention before it begins: a backslash would not.
    ///
    /// A colon before a letter or slash could make a link or a picture, and so could `www.`.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            switch scalar {
            case "@": escaped += "`@`"
            case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "$", "#", "!", "+", "=":
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            case ":" where next != " ", "." where escaped.utf8.suffix(3).elementsEqual("www".utf8):
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
