import Text

/// A line that is a heading by its number signs (CommonMark 0.31 §4.2).
struct NumberSignHeading {
    let level: Int
    let text: SourceRange

    /// Reads the content of a line as such a heading.
    init?(_ line: LineCursor, of bytes: Span<UInt8>) {
        let sign = UInt8(ascii: "#")
        guard line.contentByte == sign else { return nil }
        let end = line.end
        let signs = bytes.end(of: { $0 == sign }, from: line.contentOffset, before: end)
        level = signs - line.contentOffset
        guard level <= 6, signs == end || bytes[signs].isSpaceOrTab else { return nil }
        let start = bytes.blankEnd(from: signs, before: end)
        let last = bytes.trimmedEnd(from: start, before: end)
        var close = last
        while close > start, bytes[close - 1] == sign { close -= 1 }
        // Closing signs are after a space, or there is nothing but them.
        let isClosed = close < last && (close == start || bytes[close - 1].isSpaceOrTab)
        text = SourceRange(start, isClosed ? bytes.trimmedEnd(from: start, before: close) : last)
    }
}

/// The line under a paragraph that makes a heading of it (CommonMark 0.31 §4.3).
enum HeadingUnderline {
    /// The level of the heading that the content of a line makes.
    static func level(_ line: LineCursor, of bytes: Span<UInt8>) -> Int? {
        let byte = line.contentByte
        guard byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-")
        else { return nil }
        let run = bytes.end(of: { $0 == byte }, from: line.contentOffset, before: line.end)
        guard bytes.blankEnd(from: run, before: line.end) == line.end else { return nil }
        return byte == UInt8(ascii: "=") ? 1 : 2
    }
}
