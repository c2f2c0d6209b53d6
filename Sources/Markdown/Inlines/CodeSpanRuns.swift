/// The runs of backticks in a text that were passed in looking for one that closes a code span.
///
/// They are kept only for a search in vain, which need not be made twice: reading stays linear.
struct CodeSpanRuns {
    private var lastStarts: [Int: Int] = [:]
    private var hasSeenAll = false

    /// The start of the first run of exactly `length` from `offset` on.
    mutating func closer(length: Int, from offset: Int, in bytes: [UInt8]) -> Int? {
        if hasSeenAll, lastStarts[length].map({ $0 < offset }) ?? true { return nil }
        var place = offset
        while place < bytes.count {
            guard bytes[place] == .backtick else {
                place += 1
                continue
            }
            let start = place
            while place < bytes.count, bytes[place] == .backtick { place += 1 }
            if place - start == length { return start }
            if !hasSeenAll { lastStarts[place - start] = start }
        }
        hasSeenAll = true
        return nil
    }
}
