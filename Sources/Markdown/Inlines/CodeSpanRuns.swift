internal import Text

/// The runs of backticks in a text that were passed in looking for one that closes a code span.
///
/// They are kept only for a search in vain, which need not be made twice: reading stays linear.
struct CodeSpanRuns {
    /// Where the last run of each length starts; -1 where there is none.
    private var lastStarts: [Int] = []
    private var hasSeenAll = false

    /// Forgets the runs, for another text.
    mutating func clear() {
        if !lastStarts.isEmpty { lastStarts.removeAll(keepingCapacity: true) }
        hasSeenAll = false
    }

    /// The start of the first run of exactly `length` from `offset` on.
    mutating func closer(length: Int, from offset: Int, in bytes: Span<UInt8>) -> Int? {
        if hasSeenAll, length >= lastStarts.count || lastStarts[length] < offset { return nil }
        var start = bytes.offset(of: .backtick, from: offset, before: bytes.count)
        while start < bytes.count {
            let end = bytes.end(of: { $0 == .backtick }, from: start, before: bytes.count)
            if end - start == length { return start }
            if !hasSeenAll { keep(start, length: end - start) }
            start = bytes.offset(of: .backtick, from: end, before: bytes.count)
        }
        hasSeenAll = true
        return nil
    }

    private mutating func keep(_ start: Int, length: Int) {
        while lastStarts.count <= length { lastStarts.append(-1) }
        lastStarts[length] = start
    }
}
