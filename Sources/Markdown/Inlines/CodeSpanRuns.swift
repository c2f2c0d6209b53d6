/// The runs of backticks in a text, by length, for finding the run that closes a code span.
struct CodeSpanRuns {
    private var starts: [Int: [Int]] = [:]
    private var cursors: [Int: Int] = [:]

    /// Finds all runs in `bytes`.
    init(_ bytes: [UInt8]) {
        var place = 0
        while place < bytes.count {
            guard bytes[place] == .backtick else {
                place += 1
                continue
            }
            let end = bytes.end(of: { $0 == .backtick }, from: place, before: bytes.count)
            starts[end - place, default: []].append(place)
            place = end
        }
    }

    /// The start of the first run of exactly `length` from `offset` on.
    ///
    /// Offsets must not fall from one call to the next: each run is passed once.
    mutating func closer(length: Int, from offset: Int) -> Int? {
        guard let places = starts[length] else { return nil }
        var cursor = cursors[length] ?? 0
        while cursor < places.count, places[cursor] < offset { cursor += 1 }
        cursors[length] = cursor
        return cursor < places.count ? places[cursor] : nil
    }
}
