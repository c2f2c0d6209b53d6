import SourceText

/// A line that is a heading by its number signs (CommonMark 0.31 §4.2).
struct NumberSignHeading {
    let level: Int
    let text: SourceRange

    /// Reads the content of a line as such a heading.
    init?(_ line: LineCursor) {
        let (bytes, end) = (line.bytes, line.end)
        let isSign = { (byte: UInt8) in byte == UInt8(ascii: "#") }
        let signs = bytes.end(of: isSign, from: line.contentOffset, before: end)
        level = signs - line.contentOffset
        guard (1...6).contains(level), signs == end || bytes[signs].isSpaceOrTab else { return nil }
        let start = bytes.end(of: \.isSpaceOrTab, from: signs, before: end)
        let last = bytes.trimmedEnd(from: start, before: end)
        var close = last
        while close > start, isSign(bytes[close - 1]) { close -= 1 }
        // Closing signs stand behind a space, or there is nothing but them.
        let isClosed = close < last && (close == start || bytes[close - 1].isSpaceOrTab)
        text = SourceRange(start, isClosed ? bytes.trimmedEnd(from: start, before: close) : last)
    }
}

/// The line under a paragraph that makes a heading of it (CommonMark 0.31 §4.3).
enum HeadingUnderline {
    /// The level of the heading that the content of a line makes.
    static func level(_ line: LineCursor) -> Int? {
        let (bytes, start) = (line.bytes, line.contentOffset)
        guard let byte = line.contentByte, byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-")
        else { return nil }
        let run = bytes.end(of: { $0 == byte }, from: start, before: line.end)
        guard bytes.trimmedEnd(from: run, before: line.end) == run else { return nil }
        return byte == UInt8(ascii: "=") ? 1 : 2
    }
}

/// A line that is a thematic break (CommonMark 0.31 §4.1).
enum ThematicBreak {
    /// Whether the content of a line is one.
    static func matches(_ line: LineCursor) -> Bool {
        guard let mark = line.contentByte, [0x2A, 0x2D, 0x5F].contains(mark) else { return false }
        var count = 0
        for byte in line.bytes[line.contentOffset..<line.end] {
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
    init?(_ line: LineCursor) {
        let (bytes, start) = (line.bytes, line.contentOffset)
        guard let mark = line.contentByte, mark == .backtick || mark == UInt8(ascii: "~")
        else { return nil }
        let run = bytes.end(of: { $0 == mark }, from: start, before: line.end)
        guard run - start >= 3 else { return nil }
        guard mark != .backtick || !bytes[run..<line.end].contains(.backtick) else { return nil }
        let text = bytes.end(of: \.isSpaceOrTab, from: run, before: line.end)
        self.mark = mark
        length = run - start
        indent = line.indent
        info = SourceRange(text, bytes.trimmedEnd(from: text, before: line.end))
    }

    /// Whether the content of a line closes the block.
    func isClosed(by line: LineCursor) -> Bool {
        let (bytes, start) = (line.bytes, line.contentOffset)
        guard !line.isIndented, line.contentByte == mark else { return false }
        let run = bytes.end(of: { $0 == mark }, from: start, before: line.end)
        return run - start >= length && bytes.trimmedEnd(from: run, before: line.end) == run
    }
}
