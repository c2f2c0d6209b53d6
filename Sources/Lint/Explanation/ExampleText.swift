internal import Secrets
internal import Text

/// How the text of an example is shown: without its marks, and without what lint would find on the
/// page itself.
enum ExampleText {
    /// The text with hidden characters named and the values of credentials broken up.
    static func shown(_ text: String) -> String {
        let marks = LintExample.marks
        let unmarked = text.filter { $0 != marks.start && $0 != marks.end }
        return named(brokenUp(unmarked))
    }

    /// Puts a space after the public prefix of a credential's value, and leaves the rest as it is.
    private static func brokenUp(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var shown = ""
        var end = 0
        for match in SecretScanner.scan(bytes) {
            let prefix = max(match.prefixLength, 1)
            let middle = match.range.start + min(prefix, match.range.count)
            shown += String(decoding: bytes[end..<middle], as: UTF8.self) + " "
            end = middle
        }
        return shown + String(decoding: bytes[end...], as: UTF8.self)
    }

    /// Writes hidden characters as `⟨U+200B⟩`, and the mark of a byte as that byte, `⟨E9⟩`.
    private static func named(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars {
            if scalar == LintExample.byte.mark {
                shown += "⟨\(Hexadecimal.digits(LintExample.byte.value, width: 2))⟩"
            } else if scalar != "\n", HiddenCharacter(scalar) != nil {
                shown += "⟨\(scalar.codePoint)⟩"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}
