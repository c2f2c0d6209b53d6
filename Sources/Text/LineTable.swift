/// Where the lines of a file begin, for turning byte offsets into lines and columns.
///
/// It is made only when something is shown. Lines end at LF or CRLF. A byte order mark at the
/// start of the file has no column.
public struct LineTable: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]

    /// Finds the lines of `bytes`.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var starts = [text]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        self.starts = starts
    }

    /// How many lines there are; a final line break begins one more, empty line.
    public var count: Int { starts.count }

    /// The line (from 1), column (from 1, in Unicode scalars) and offset of a byte offset.
    ///
    /// An offset beyond the file stands for its end.
    public func position(of offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), bytes.count)
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        var column = 1
        // Every byte but a continuation byte (10xxxxxx) begins a scalar.
        for byte in bytes[min(starts[low], offset)..<offset] where byte & 0xC0 != 0x80 {
            column += 1
        }
        return SourcePosition(line: low + 1, column: column, offset: offset)
    }

    /// The bytes of a line (from 1) without its line break; empty for a line that is not there.
    public func range(ofLine line: Int) -> SourceRange {
        guard line >= 1, line <= starts.count else { return SourceRange(bytes.count, bytes.count) }
        let start = starts[line - 1]
        var end = line < starts.count ? starts[line] - 1 : bytes.count
        if line < starts.count, end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return SourceRange(start, end)
    }
}
