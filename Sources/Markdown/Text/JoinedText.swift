import SourceText

/// The content of a leaf block in one piece, which still knows where in the file each byte stands.
///
/// A block's lines are interrupted by the markers of its containers, and a table's cell by the
/// backslashes before its pipes; what reads inlines shall see neither.
struct JoinedText {
    private(set) var bytes: [UInt8] = []
    private var isEmpty = true

    /// Where the first piece stands in the file.
    private var firstSource = 0

    /// Where each further piece starts in the joined bytes and in the file.
    private var starts: [Int] = []
    private var sources: [Int] = []

    /// Joins `lines` of a file by line feeds.
    init(_ lines: ArraySlice<ContentLine>, of file: [UInt8]) {
        for line in lines {
            if !isEmpty { bytes.append(.lineFeed) }
            append(file[line.range.start..<line.range.end])
        }
    }

    /// Takes the content of a table's cell, in which `\|` stands for a pipe, code spans included.
    init(cell range: SourceRange, of file: [UInt8]) {
        var start = range.start
        for place in range.start..<range.end
        where file[place] == .backslash && place + 1 < range.end
            && file[place + 1] == UInt8(ascii: "|")
        {
            append(file[start..<place])
            start = place + 1
        }
        append(file[start..<range.end])
    }

    private mutating func append(_ piece: ArraySlice<UInt8>) {
        if isEmpty {
            isEmpty = false
            firstSource = piece.startIndex
        } else {
            starts.append(bytes.count)
            sources.append(piece.startIndex)
        }
        bytes.append(contentsOf: piece)
    }

    /// The range in the file of a range of the joined bytes.
    func range(_ start: Int, _ end: Int) -> SourceRange {
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
