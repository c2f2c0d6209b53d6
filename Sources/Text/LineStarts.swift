/// Where the lines of some bytes begin; a line ends at a line feed.
public struct LineStarts: Sendable {
    private let starts: [Int]
    private let size: Int

    /// Finds the lines of `bytes`.
    public init(_ bytes: Span<UInt8>) {
        var starts = [0]
        var offset = bytes.offset(of: .lineFeed, from: 0)
        while offset < bytes.count {
            starts.append(offset + 1)
            offset = bytes.offset(of: .lineFeed, from: offset + 1)
        }
        self.starts = starts
        size = bytes.count
    }

    /// How many lines there are; a line feed at the end begins one more, empty line.
    public var count: Int { starts.count }

    /// The offset at which the line with this index, from 0, begins.
    ///
    /// A line after the last begins one byte after the end.
    public func start(ofLine index: Int) -> Int {
        index < starts.count ? starts[index] : size + 1
    }

    /// The start of the line that `offset` is in.
    public func start(ofLineAt offset: Int) -> Int { start(ofLine: line(at: offset)) }

    /// The start of the line after the one that `offset` is in; one byte after the end when there
    /// is none.
    public func start(ofLineAfter offset: Int) -> Int { start(ofLine: line(at: offset) + 1) }

    /// The index, from 0, of the line that `offset` is in; a line's break is in that line.
    public func line(at offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
