/// A first look at a text, which most texts do not pass: it holds no credential.
///
/// It is for the many short texts of a document, which need not be copied to be scanned.
enum CredentialSieve {
    /// No value is shorter, whatever gives it away.
    static let shortest = 8

    /// No token that is known by its own shape is shorter.
    private static let shortestToken = 20

    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether the text has what a credential can not do without.
    ///
    /// That is a `:` or `=` or a neighbour of theirs in ASCII, a dash behind a dash, or a run as
    /// long as a token, beside a capital or a digit.
    static func mayHold(_ text: Span<UInt8>) -> Bool {
        guard text.count >= shortest else { return false }
        var holdsRun = false
        var capitalsAndDigits: UInt64 = 0
        var carriedDash: UInt64 = 0
        var position = 0
        while position < text.count {
            let word = word(of: text, at: position)
            let ascii = ~word & highBits
            let high = word | highBits
            // The high bit of a byte of `high - n` says whether the byte is at least n.
            let atLeastColon = high &- 0x3A3A_3A3A_3A3A_3A3A
            let separators = atLeastColon & ~(high &- 0x3E3E_3E3E_3E3E_3E3E) & ascii
            let dash =
                (high &- 0x2D2D_2D2D_2D2D_2D2D) & ~(high &- 0x2E2E_2E2E_2E2E_2E2E) & ascii
            if separators | (dash & (dash << 8 | carriedDash)) != 0 { return true }
            carriedDash = dash >> 56
            capitalsAndDigits |=
                (high &- 0x3030_3030_3030_3030) & ~(high &- 0x5B5B_5B5B_5B5B_5B5B) & ascii
            let dense = (high &- 0x2B2B_2B2B_2B2B_2B2B) & ascii
            if dense == highBits, !holdsRun { holdsRun = isTokenLong(text, around: position) }
            position &+= 8
        }
        return holdsRun && capitalsAndDigits != 0
    }

    /// Eight bytes from `position` on, the first in the lowest place; behind the end are spaces.
    @inline(__always)
    private static func word(of text: Span<UInt8>, at position: Int) -> UInt64 {
        var word: UInt64 = 0x2020_2020_2020_2020
        if position <= text.count &- 8 {
            word = 0
            for offset in 0..<8 {
                word |= UInt64(text[position &+ offset]) << UInt64(8 &* offset)
            }
        } else {
            for offset in 0..<(text.count - position) {
                word ^= UInt64(text[position + offset] ^ 0x20) << UInt64(8 * offset)
            }
        }
        return word
    }

    /// Whether the run around the eight bytes at `position` is as long as a token.
    private static func isTokenLong(_ text: Span<UInt8>, around position: Int) -> Bool {
        var start = position
        while start > 0, position - start < shortestToken, isInside(text[start - 1]) { start -= 1 }
        var end = position + 8
        while end < text.count, end - start < shortestToken, isInside(text[end]) { end += 1 }
        return end - start >= shortestToken
    }

    private static func isInside(_ byte: UInt8) -> Bool { byte >= 0x2B && byte < 0x80 }
}
