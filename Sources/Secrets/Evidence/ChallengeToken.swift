internal import Text

/// The token of an ACME challenge, or its key authorization (RFC 8555 §8.1), which anyone may see.
enum ChallengeToken {
    /// What 32 random bytes, or the digest of a key, take in the URL-safe base 64.
    private static let length = 43

    /// How far around the token a word of ACME may be.
    private static let reach = 400

    private static let words = [
        "acme", "thumbprint", "http-01", "dns-01", "tls-alpn-01", "key authorization",
        "keyauthorization",
    ].map { Array($0.utf8) }

    /// Whether the bytes are a token and the thumbprint of a key, or either where the text around
    /// them speaks of ACME.
    static func matches(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let end = Alphabet.base64URL.runEnd(
            in: bytes, from: range.lowerBound, limit: range.upperBound)
        guard end - range.lowerBound == length else { return false }
        if range.count == 2 * length + 1, bytes[end] == UInt8(ascii: ".") {
            return Alphabet.base64URL.runEnd(in: bytes, from: end + 1, limit: range.upperBound)
                == range.upperBound
        }
        guard range.count == length else { return false }
        if isThumbprint(bytes, after: range.upperBound) { return true }
        let start = max(0, range.lowerBound - reach)
        let limit = min(bytes.count, range.upperBound + reach)
        return (start..<limit).contains { offset in
            words.contains { word in
                word[0] == bytes[offset] | 0x20 && word.count <= limit - offset
                    && word.indices.allSatisfy { bytes[offset + $0] | 0x20 == word[$0] }
            }
        }
    }

    /// Whether the thumbprint of a key follows, after a blank.
    private static func isThumbprint(_ bytes: [UInt8], after end: Int) -> Bool {
        guard end < bytes.count, bytes[end].isSpaceOrTab else { return false }
        let stop = Alphabet.base64URL.runEnd(in: bytes, from: end + 1, limit: end + length + 2)
        return stop - end - 1 == length && (stop == bytes.count || bytes[stop] <= 0x20)
    }
}
