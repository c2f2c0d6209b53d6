internal import SecretScan
internal import SourceText

/// Text of a catalog made safe to print: nothing in it moves the cursor, hides, or turns around.
///
/// A credential's value is covered first, so that cutting the text cannot leave a part of it to see.
enum VisibleText {
    /// The text on one line: line breaks and tabs become spaces.
    static func line(_ text: String) -> String {
        safe(text) { scalar in scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : nil }
    }

    /// The text with its line breaks; a tab becomes four spaces.
    static func block(_ text: String) -> String {
        safe(text) { scalar in
            switch scalar {
            case "\n": "\n"
            case "\t": "    "
            default: nil
            }
        }
    }

    private static func safe(
        _ text: String, _ replacement: (Unicode.Scalar) -> String?
    ) -> String {
        let covered = Redaction.redact(text)
        guard covered.utf8.contains(where: HiddenCharacter.mayBegin) else { return covered }
        var safe = ""
        for scalar in covered.unicodeScalars {
            if let replacement = replacement(scalar) {
                safe += replacement
            } else if HiddenCharacter(scalar) != nil {
                safe += escape(scalar)
            } else {
                safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }

    /// A character that is not seen, in a form that is: `\u{202E}`.
    static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u{\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)}"
    }
}
