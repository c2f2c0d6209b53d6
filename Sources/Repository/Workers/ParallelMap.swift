internal import Synchronization

/// Applies a function to pieces of a list on several cores, and returns the results in the order of
/// the list.
public struct ParallelMap: Sendable {
    private let jobs: Int

    /// How many elements a worker takes at a time: few enough that all end together.
    private static let pieceSize = 64

    /// Works with so many workers, at least one.
    public init(jobs: Int) {
        self.jobs = max(1, jobs)
    }

    /// The results, one per piece, in the order of the pieces.
    ///
    /// `transform` runs on several threads, once per piece. A piece whose result is `isStarved` is
    /// made once more when all other workers have ended and let go of what they held.
    func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ transform: @Sendable (ArraySlice<Element>) -> Result,
        aloneWhen isStarved: (Result) -> Bool
    ) -> [Result] {
        let pieces = pieces(of: elements)
        return zip(pieces, map(elements, transform)).map { piece, result in
            isStarved(result) ? transform(elements[piece]) : result
        }
    }

    private func pieces(of elements: [some Any]) -> [Range<Int>] {
        stride(from: 0, to: elements.count, by: Self.pieceSize).map { start in
            start..<min(start + Self.pieceSize, elements.count)
        }
    }

    /// The results, one per piece, in the order of the pieces.
    ///
    /// `transform` runs on several threads, once per piece.
    public func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ transform: @Sendable (ArraySlice<Element>) -> Result
    ) -> [Result] {
        let pieces = pieces(of: elements)
        let workers = min(jobs, pieces.count)
        guard workers > 1 else { return pieces.map { transform(elements[$0]) } }
        let next = Mutex(0)
        let results = Mutex([(piece: Int, result: Result)]())
        Threads.run(workers) {
            while true {
                let piece = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard piece < pieces.count else { return }
                let result = transform(elements[pieces[piece]])
                results.withLock { $0.append((piece, result)) }
            }
        }
        return results.withLock { $0 }.sorted { $0.piece < $1.piece }.map(\.result)
    }
}
