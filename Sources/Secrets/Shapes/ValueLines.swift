internal import Text

/// A value that begins on the line of its name and goes on over the lines after it.
enum ValueLines {
    /// How far the quote that closes a value may be from its first line.
    private static let longestQuoted = 8192

    /// What is at least as long as this may go on a value that is not indented deeper.
    private static let shortestLine = 16

    /// The match with the lines that go on its value, which follow the name at `name`.
    static func whole(_ match: SecretMatch, in bytes: [UInt8], name: Int) -> SecretMatch {
        guard match.isGeneric,
            let next = nextLine(in: bytes, after: match.range.end),
            let end = quotedEnd(in: bytes, match.range.start, next)
                ?? indentedEnd(in: bytes, name: name, from: next)
        else { return match }
        return SecretMatch(match.format, match.range.start..<end, isGeneric: true, isText: true)
    }

    /// Where the next line begins; nil when something follows on this one.
    private static func nextLine(in bytes: [UInt8], after end: Int) -> Int? {
        var position = end
        while position < bytes.count, position - end < 64, isMargin(bytes[position]) {
            position += 1
        }
        guard position < bytes.count, bytes[position] == 0x0A else { return nil }
        return position + 1
    }

    private static func isMargin(_ byte: UInt8) -> Bool {
        byte.isSpaceOrTab || byte == 0x0D || byte == .backslash
    }

    /// Where the quote closes that is before `start`; nil when there is none, or it does not close.
    private static func quotedEnd(in bytes: [UInt8], _ start: Int, _ next: Int) -> Int? {
        guard start > 0 else { return nil }
        let quote = bytes[start - 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        // Each search ends at the next such quote, so that all of them together are linear.
        let limit = min(bytes.count, next + longestQuoted)
        var position = next
        while position < limit {
            if bytes[position] == quote {
                guard bytes.holds(0x27, 0x27, at: position), quote == 0x27 else { break }
                position += 1
            } else if bytes[position] == .backslash, quote == UInt8(ascii: "\"") {
                position += 1
            }
            position += 1
        }
        guard position < limit else { return nil }
        while position > next, bytes[position - 1] <= 0x20 { position -= 1 }
        return position > next ? position : nil
    }

    /// Where the last line ends that is indented deeper than the name, or is random as it stands.
    private static func indentedEnd(in bytes: [UInt8], name: Int, from next: Int) -> Int? {
        let parent = TextLine(in: bytes, around: name)
        var end: Int?
        var position = next
        while let line = TextLine(in: bytes, startingAt: position), !line.isBlank {
            let text = TextLine.trimmed(line.text, in: bytes)
            guard !text.isEmpty, !TextLine.isField(bytes, text),
                line.indentation > parent.column
                    || line.indentation >= parent.indentation && isPart(bytes, text)
            else { break }
            end = text.upperBound
            position = line.next
        }
        return end
    }

    /// Whether the line is one random word in an alphabet of base 64.
    private static func isPart(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let alphabet = Alphabet.base64.union(.base64URL).union(.padding)
        return range.count >= shortestLine && bytes[range].allSatisfy(alphabet.contains)
            && Randomness(bytes, range.prefix(ValueRange.judged)).isRandom
    }
}
