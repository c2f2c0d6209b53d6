internal import Secrets
internal import Text

/// Text of a catalog made safe to print: nothing in it moves the cursor, hides, or turns around.
///
/// Credentials are masked in it already.
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

    /// The text as a document for programs: with tabs, and LF at the end of each line.
    static func document(_ text: MaskedText) -> String {
        var isAfterReturn = false
        return safe(text.shown) { scalar in
            defer { isAfterReturn = scalar == "\r" }
            return switch scalar {
            case "\n": isAfterReturn ? "" : "\n"
            case "\r": "\n"
            case "\t": "\t"
            default: nil
            }
        }
    }

    /// The text on one line.
    static func line(_ text: MaskedText) -> String { line(text.shown) }

    /// The text with its line breaks.
    static func block(_ text: MaskedText) -> String { block(text.shown) }

    private static func safe(
        _ text: String, _ replacement: (Unicode.Scalar) -> String?
    ) -> String {
        guard HiddenCharacter.mayOccur(in: text) else { return text }
        var safe = ""
        for scalar in text.unicodeScalars {
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
