/// The name of a source repository: `name` or `owner/name`, of `[A-Za-z0-9._-]`.
public enum RepositoryName {
    /// What a repository looks like, in words.
    public static let form = "name or owner/name, of letters, digits, '.', '_' and '-'"

    /// Whether a text has that form.
    public static func isValid(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && parts.allSatisfy(isPart)
    }

    private static func isPart(_ part: Substring.UTF8View.SubSequence) -> Bool {
        !part.isEmpty && !part.allSatisfy { $0 == UInt8(ascii: ".") }
            && part.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "-"):
                    true
                default:
                    false
                }
            }
    }
}
