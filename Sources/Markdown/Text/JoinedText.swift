import Text

/// The content of a leaf block in one piece, which still knows where in the file each byte is.
///
/// A block's lines may be interrupted by the markers of its containers, and a table's cell by the
/// backslashes before its pipes; what reads inlines shall see neither. Most content is in one piece
/// already, and is read where it is.
struct JoinedText {
    /// The joined bytes; empty when the content is read where it is.
    private(set) var bytes: [UInt8] = []

    /// Where the first piece is in the file.
    private var firstSource = 0

    /// Where each further piece starts in the joined bytes and in the file.
    private var starts: [Int] = []
    private var sources: [Int] = []

    /// Takes the content of these lines: where it is, if that is one piece; else it is joined.
    mutating func take(
        _ lines: [ContentLine], _ range: Range<Int>, of file: Span<UInt8>
    ) -> Range<Int>? {
        guard let first = range.first, let last = range.last else { return take(0..<0) }
        for line in first..<last {
            let end = lines[line].range.end
            guard end + 1 == lines[line + 1].range.start, file[end] == .lineFeed else {
                join(lines, range, of: file)
                return nil
            }
        }
        return take(lines[first].range.start..<lines[last].range.end)
    }

    /// Takes the content of a table's cell, in which `\|` stands for a pipe, code spans included.
    mutating func take(cell: SourceRange, of file: Span<UInt8>) -> Range<Int>? {
        guard Self.escapedPipe(in: file, from: cell.start, before: cell.end) < cell.end else {
            return take(cell.start..<cell.end)
        }
        clear()
        for piece in Self.pieces(ofCell: cell, in: file) { append(piece, of: file) }
        return nil
    }

    /// The pieces of a table's cell, without the backslashes before its pipes; none when it is in
    /// one piece.
    static func pieces(ofCell cell: SourceRange, in file: Span<UInt8>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = cell.start
        var escape = escapedPipe(in: file, from: start, before: cell.end)
        while escape < cell.end {
            pieces.append(start..<escape)
            start = escape + 1
            escape = escapedPipe(in: file, from: start, before: cell.end)
        }
        if !pieces.isEmpty { pieces.append(start..<cell.end) }
        return pieces
    }

    /// Joins lines of a file by line feeds.
    mutating func join(_ lines: [ContentLine], _ range: Range<Int>, of file: Span<UInt8>) {
        clear()
        for line in range {
            if line > range.lowerBound { bytes.append(.lineFeed) }
            append(lines[line].range.start..<lines[line].range.end, of: file)
        }
    }

    private mutating func take(_ offset: Range<Int>) -> Range<Int> {
        clear()
        firstSource = offset.lowerBound
        return offset
    }

    private mutating func clear() {
        firstSource = -1
        if bytes.isEmpty, starts.isEmpty { return }
        bytes.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        sources.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ piece: Range<Int>, of file: Span<UInt8>) {
        if firstSource < 0 {
            firstSource = piece.lowerBound
        } else {
            starts.append(bytes.count)
            sources.append(piece.lowerBound)
        }
        for offset in piece { bytes.append(file[offset]) }
    }

    /// Where the first backslash before a pipe is; `end` when there is none.
    private static func escapedPipe(
        in file: Span<UInt8>, from start: Int, before end: Int
    ) -> Int {
        var offset = file.offset(of: .backslash, from: start, before: end)
        while offset < end, offset + 1 == end || file[offset + 1] != UInt8(ascii: "|") {
            offset = file.offset(of: .backslash, from: offset + 1, before: end)
        }
        return offset
    }

    /// The range in the file of a range of the content.
    @inline(__always)
    func range(_ start: Int, _ end: Int) -> SourceRange {
        if starts.isEmpty { return SourceRange(firstSource &+ start, firstSource &+ end) }
        return rangeOfPieces(start, end)
    }

    private func rangeOfPieces(_ start: Int, _ end: Int) -> SourceRange {
        let first = source(of: start)
        guard start < end else { return SourceRange(first, first) }
        return SourceRange(first, source(of: end - 1) + 1)
    }

    private func source(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? firstSource + offset : sources[low - 1] + offset - starts[low - 1]
    }
}
