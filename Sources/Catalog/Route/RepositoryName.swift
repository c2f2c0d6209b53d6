internal import Text

/// The name of a source repository: `name` or `owner/name`, of `[A-Za-z0-9._-]`.
public enum RepositoryName {
    /// What a repository looks like, in words.
    public static let form = "name or owner/name, of letters, digits, '.', '_' and '-'"

    /// Whether a text has that form.
    public static func isValid(_ text: Span<UInt8>) -> Bool {
        var isSecond = false
        // A part of dots alone would name a folder.
        var isName = false
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "/"):
                guard isName, !isSecond else { return false }
                (isSecond, isName) = (true, false)
            case UInt8(ascii: "."): continue
            case UInt8(ascii: "_"), UInt8(ascii: "-"): isName = true
            default:
                guard text[index].isLetterOrDigit else { return false }
                isName = true
            }
        }
        return isName
    }
}
