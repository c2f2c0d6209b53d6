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
        // Closing signs stand behind a space, or there is nothing but them.
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

/// A line that is a thematic break (CommonMark 0.31 §4.1).
enum ThematicBreak {
    /// Whether the content of a line is one.
    static func matches(_ line: LineCursor, of bytes: Span<UInt8>) -> Bool {
        let mark = line.contentByte
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_")
        else { return false }
        var count = 0
        for offset in line.contentOffset..<line.end {
            let byte = bytes[offset]
            guard byte == mark || byte.isSpaceOrTab else { return false }
            if byte == mark { count += 1 }
        }
        return count >= 3
    }
}

/// The opening of a fenced code block (CommonMark 0.31 §4.5).
struct CodeFence: Equatable {
    let mark: UInt8
    let length: Int
    let indent: Int
    let info: SourceRange

    /// Reads the content of a line as an opening fence.
    init?(_ line: LineCursor, of bytes: Span<UInt8>) {
        let (mark, start) = (line.contentByte, line.contentOffset)
        guard mark == .backtick || mark == UInt8(ascii: "~") else { return nil }
        let run = bytes.end(of: { $0 == mark }, from: start, before: line.end)
        guard run - start >= 3 else { return nil }
        guard
            mark != .backtick
                || bytes.offset(of: .backtick, from: run, before: line.end) == line.end
        else { return nil }
        let text = bytes.blankEnd(from: run, before: line.end)
        self.mark = mark
        length = run - start
        indent = line.indent
        info = SourceRange(text, bytes.trimmedEnd(from: text, before: line.end))
    }

    /// Whether the content of a line closes the block.
    func isClosed(by line: LineCursor, of bytes: Span<UInt8>) -> Bool {
        guard line.contentByte == mark, !line.isIndented else { return false }
        let start = line.contentOffset
        let run = bytes.end(of: { $0 == mark }, from: start, before: line.end)
        return run - start >= length && bytes.blankEnd(from: run, before: line.end) == line.end
    }
}
