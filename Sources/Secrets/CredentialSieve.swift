internal import Text

/// A first look at a text, which most texts do not pass: it holds no credential.
///
/// It is for the many short texts of a document, which need not be copied to be scanned.
enum CredentialSieve {
    /// No value is shorter, whatever gives it away.
    static let shortest = 8

    /// No token that is known by its own shape is shorter.
    private static let shortestToken = 20

    /// Whether the text has what a credential cannot do without.
    ///
    /// That is a `:` or `=` or a neighbour of theirs in ASCII, a dash after a dash, what an escape
    /// begins with, or a run as long as a token, beside a capital or a digit.
    static func mayHold(_ text: Span<UInt8>) -> Bool {
        guard text.count >= shortest else { return false }
        var holdsRun = false
        var capitalsAndDigits: UInt64 = 0
        var carriedDash: UInt64 = 0
        var position = 0
        while position < text.count {
            let word = Word(text, at: position, filledWith: .space)
            let telling =
                word.ascii(from: UInt8(ascii: ":"), through: UInt8(ascii: "="))
                | word.ascii(from: UInt8(ascii: "%"), through: UInt8(ascii: "&"))
                | word.ascii(from: .backslash, through: .backslash)
            let dash = word.ascii(from: UInt8(ascii: "-"), through: UInt8(ascii: "-"))
            if telling | (dash & (dash << 8 | carriedDash)) != 0 { return true }
            carriedDash = dash >> 56
            capitalsAndDigits |= word.ascii(from: UInt8(ascii: "0"), through: UInt8(ascii: "Z"))
            let isDense = word.ascii(from: UInt8(ascii: "+")) == Word.tops
            if isDense, !holdsRun { holdsRun = isTokenLong(text, around: position) }
            position &+= Word.width
        }
        return holdsRun && capitalsAndDigits != 0
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
