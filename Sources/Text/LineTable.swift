/// Where the lines of a file begin, for turning byte offsets into lines and columns.
///
/// It is made only when something is shown. Lines end at LF or CRLF. A byte order mark at the
/// start of the file has no column.
public struct LineTable: Sendable {
    private let bytes: [UInt8]
    private let starts: LineStarts

    /// Where the text begins: after a byte order mark.
    private let textStart: Int

    /// Finds the lines of `bytes`.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        starts = LineStarts(bytes.span)
        textStart = bytes.span.byteOrderMarkLength
    }

    /// How many lines there are; a final line break begins one more, empty line.
    public var count: Int { starts.count }

    /// The line (from 1), column (from 1, in Unicode scalars) and offset of a byte offset.
    ///
    /// An offset beyond the file stands for its end.
    public func position(of offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), bytes.count)
        let line = starts.line(at: offset)
        var column = 1
        for byte in bytes[min(start(ofLine: line), offset)..<offset] where !byte.isContinuation {
            column += 1
        }
        return SourcePosition(line: line + 1, column: column, offset: offset)
    }

    /// The bytes of a line (from 1) without its line break; empty for a line that is not there.
    public func range(ofLine line: Int) -> SourceRange {
        guard line >= 1, line <= count else { return SourceRange(bytes.count, bytes.count) }
        let start = start(ofLine: line - 1)
        // One before the next line, which for the last line is the end.
        var end = starts.start(ofLine: line) - 1
        if line < count, end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
        return SourceRange(start, end)
    }

    private func start(ofLine index: Int) -> Int {
        max(starts.start(ofLine: index), textStart)
    }
}

/// A position in a file as people and tools name it.
public struct SourcePosition: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int

    /// The column, from 1, in Unicode scalars.
    public let column: Int

    /// The offset from the start of the file, from 0, in bytes.
    public let offset: Int

    /// Makes a position of its three numbers.
    public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }
}
