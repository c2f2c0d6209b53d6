internal import Text

/// Ranges of one file, asked whether another range shares a byte with one of them.
struct RangeSet {
    /// The ranges in order, those that overlap made one.
    private let ranges: [SourceRange]

    init(_ ranges: [SourceRange]) {
        var merged: [SourceRange] = []
        for range in ranges.sorted() {
            if let last = merged.last, range.start < last.end {
                merged[merged.count - 1] = SourceRange(last.start, max(last.end, range.end))
            } else {
                merged.append(range)
            }
        }
        self.ranges = merged
    }

    /// Whether `range` shares a byte with one of the ranges, or is an empty one of them.
    func overlaps(_ range: SourceRange) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].end <= range.start { low = middle + 1 } else { high = middle }
        }
        return ranges[low...].prefix(1).contains { $0.overlaps(range) }
    }
}
