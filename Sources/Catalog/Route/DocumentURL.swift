internal import Text

/// A document that lies in no repository: an `https:` URL (RFC 3986).
enum DocumentURL {
    /// Whether a text is one: with a host, and of the characters that a URL has.
    static func isValid(_ text: Span<UInt8>) -> Bool {
        let scheme = "https://"
        guard text.holds(scheme, at: 0, before: text.count) else { return false }
        let host = text.end(
            of: { $0.isLetterOrDigit || "-.:".utf8.contains($0) }, from: scheme.utf8.count,
            before: text.count)
        guard host > scheme.utf8.count, text[scheme.utf8.count].isLetterOrDigit,
            host == text.count || "/?#".utf8.contains(text[host])
        else { return false }
        return text.allSatisfy {
            $0.isLetterOrDigit || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains($0)
        }
    }
}
