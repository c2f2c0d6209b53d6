/// Finds the right words near a wrong one, for "did you mean".
public enum Spelling {
    /// The most mistakes that a suggestion may be away, however long the word is.
    private static let mostMistakes = 4

    /// Returns at most `limit` of `candidates` that `word` was perhaps meant to be, the best first.
    ///
    /// A candidate is near when at most a third of the word's scalars (at least one, at most four)
    /// have to be inserted, removed, replaced or swapped with their neighbour (optimal string
    /// alignment), or when the word, of two scalars or more, begins it. Case does not count.
    /// Equally near ones are in alphabetical order, and each once.
    public static func nearest(
        to word: String, among candidates: some Sequence<String>, limit: Int = 3
    ) -> [String] {
        guard limit > 0, !word.isEmpty else { return [] }
        var comparison = Comparison(with: word, mistakes: mostMistakes)
        var best: [Suggestion] = []
        for candidate in candidates {
            let worst = best.count == limit ? best.last?.cost : nil
            guard let cost = comparison.cost(of: candidate, noWorseThan: worst) else { continue }
            let suggestion = Suggestion(cost: cost, text: candidate)
            if best.count == limit, let last = best.last, !suggestion.precedes(last) { continue }
            let index = best.firstIndex { !$0.precedes(suggestion) } ?? best.count
            if index < best.count, !suggestion.precedes(best[index]) { continue }
            best.insert(suggestion, at: index)
            if best.count > limit { best.removeLast() }
        }
        return best.map(\.text)
    }

    /// Whether so many mistakes at most, as `nearest` counts them, make `word` of `candidate`.
    public static func isMistaken(
        _ word: String, for candidate: String, atMost mistakes: Int
    ) -> Bool {
        var comparison = Comparison(with: word, mistakes: mistakes)
        return comparison.cost(of: candidate, noWorseThan: nil).map { $0 <= 2 * mistakes } ?? false
    }
}

/// A candidate that is near, and how far it is away.
private struct Suggestion {
    let cost: Int
    let text: String

    /// Orders by cost, then by the bytes of the text.
    func precedes(_ other: Suggestion) -> Bool {
        cost == other.cost
            ? text.utf8.lexicographicallyPrecedes(other.text.utf8) : cost < other.cost
    }
}

/// One word against many candidates, with the room for the work kept from one to the next.
private struct Comparison {
    private let word: [UInt32]
    private let letters: UInt64
    private let limit: Int
    private var candidate: [UInt32] = []
    private var rows: (before: [Int], above: [Int], current: [Int])

    init(with text: String, mistakes: Int) {
        var word: [UInt32] = []
        letters = Comparison.fold(text, into: &word)
        self.word = word
        limit = min(max(1, word.count / 3), mistakes)
        rows = ([], [], [])
    }

    /// How far `text` is away: twice the mistakes, and between one and two mistakes for a word
    /// that was only begun; nil when it is no good suggestion, or costs more than `worst`.
    mutating func cost(of text: String, noWorseThan worst: Int?) -> Int? {
        // A scalar takes at most four bytes, so this many bytes are too few for enough scalars.
        guard text.utf8.count >= word.count - limit else { return nil }
        let missing = letters & ~Comparison.fold(text, into: &candidate)
        // Each letter that the candidate does not have is a mistake.
        guard missing.nonzeroBitCount <= limit else { return nil }
        let isBegun = word.count > 1 && candidate.starts(with: word)
        let mistakes = distance(within: min(limit, (worst ?? 2 * limit) / 2))
        switch mistakes {
        case .some(let mistakes) where mistakes <= 1 || !isBegun: return 2 * mistakes
        default: return isBegun ? 3 : nil
        }
    }

    /// The optimal string alignment distance, in the band of cells that can stay within the limit.
    private mutating func distance(within limit: Int) -> Int? {
        guard abs(candidate.count - word.count) <= limit else { return nil }
        let width = candidate.count + 1
        startRows(width: width, beyond: limit + 1)
        for row in 1..<(word.count + 1) {
            let (first, last) = (max(1, row - limit), min(candidate.count, row + limit))
            guard first <= last else { return nil }
            rows.current[first - 1] = first == 1 ? row : limit + 1
            var least = rows.current[first - 1]
            for column in first...last {
                let cell = cell(row, column)
                rows.current[column] = cell
                least = min(least, cell)
            }
            if last + 1 < width { rows.current[last + 1] = limit + 1 }
            guard least <= limit else { return nil }
            swap(&rows.before, &rows.above)
            swap(&rows.above, &rows.current)
        }
        let distance = rows.above[candidate.count]
        // A word of which nothing is left was not misspelt.
        return distance <= limit && distance < max(word.count, candidate.count) ? distance : nil
    }

    private func cell(_ row: Int, _ column: Int) -> Int {
        let (here, there) = (word[row - 1], candidate[column - 1])
        var cost = rows.above[column - 1] + (here == there ? 0 : 1)
        cost = min(cost, rows.above[column] + 1, rows.current[column - 1] + 1)
        if row > 1, column > 1, here == candidate[column - 2], word[row - 2] == there {
            cost = min(cost, rows.before[column - 2] + 1)
        }
        return cost
    }

    private mutating func startRows(width: Int, beyond: Int) {
        if rows.above.count < width {
            let room = [Int](repeating: beyond, count: width)
            rows = (room, room, room)
        }
        for column in 0..<width {
            rows.above[column] = column
            rows.current[column] = beyond
            rows.before[column] = beyond
        }
    }

    /// Appends the scalars of `text` in lower case; returns a bit for each kind of them.
    private static func fold(_ text: String, into scalars: inout [UInt32]) -> UInt64 {
        scalars.removeAll(keepingCapacity: true)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: scalars.append(scalar.value + 0x20)
            case 0..<0x80: scalars.append(scalar.value)
            default:
                for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                    scalars.append(lower.value)
                }
            }
        }
        return scalars.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }
}
