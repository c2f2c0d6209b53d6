/// Where the lines of a file begin, by offsets in bytes.
struct LineStarts {
    private let starts: [Int]
    private let end: Int

    init(_ bytes: [UInt8]) {
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        self.starts = starts
        end = bytes.count + 1
    }

    /// The start of the line that `offset` lies in.
    func start(ofLineAt offset: Int) -> Int { starts[index(of: offset)] }

    /// The start of the line below it; behind the last line, one more than the size of the file.
    func start(ofLineBehind offset: Int) -> Int {
        let next = index(of: offset) + 1
        return offset < end && next < starts.count ? starts[next] : end
    }

    /// The index of the line that `offset` lies in; the first one begins at zero.
    private func index(of offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
