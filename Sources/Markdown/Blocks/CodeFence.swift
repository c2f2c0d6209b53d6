import Text

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

    /// Whether the content of a line in the block was meant to open the next one: it has a word
    /// after its marks, and the line that closes it closes this block.
    func swallows(_ line: LineCursor, of bytes: Span<UInt8>) -> Bool {
        guard line.contentByte == mark, !line.isIndented,
            let next = CodeFence(line, of: bytes)
        else { return false }
        return next.length >= length && next.info.count > 0
    }
}
