internal import Text

/// The runs of `*`, `_` and `~` that may open or close emphasis (CommonMark 0.31 §6.2, GFM §6.5).
///
/// Emphasis itself is not kept: what matters is which marks are markup and which are text.
struct DelimiterStack {
    /// A run, as its neighbours make it.
    struct Run {
        let mark: UInt8
        let token: Int
        let length: Int
        let canOpen: Bool
        let canClose: Bool

        /// How many marks were not used, and how many were used on its left side.
        var left: Int
        var usedBefore = 0

        fileprivate var previous: Int?
        fileprivate var next: Int?

        init(mark: UInt8, token: Int, length: Int, canOpen: Bool, canClose: Bool) {
            self.mark = mark
            self.token = token
            self.length = length
            self.canOpen = canOpen
            self.canClose = canClose
            left = length
        }
    }

    /// All runs so far, those that left the stack too.
    private(set) var runs: [Run] = []
    private var top: Int?

    /// How many runs there were so far: what to go back to.
    var count: Int { runs.count }

    /// Forgets all runs, for another text.
    mutating func clear() {
        if !runs.isEmpty { runs.removeAll(keepingCapacity: true) }
        top = nil
    }

    /// Puts a run on the stack.
    mutating func push(_ run: Run) {
        var run = run
        run.previous = top
        if let top { runs[top].next = runs.count }
        top = runs.count
        runs.append(run)
    }

    /// Matches closers with openers among the runs from `bottom` on, and takes these off the stack.
    mutating func matchEmphasis(from bottom: Int) {
        guard runs.count > bottom else { return }
        // Below these no opener is left for a closer of that sort; this keeps it linear.
        var floors = InlineArray<18, Int>(repeating: bottom)
        var next = first(from: bottom)
        while let closer = next {
            guard runs[closer].canClose else {
                next = runs[closer].next
                continue
            }
            let sort = Self.sort(of: runs[closer])
            guard let opener = opener(for: closer, above: floors[sort]) else {
                floors[sort] = closer
                next = runs[closer].next
                if !runs[closer].canOpen { unlink(closer) }
                continue
            }
            match(opener, closer)
            if runs[opener].left == 0 { unlink(opener) }
            if runs[closer].left == 0 {
                next = runs[closer].next
                unlink(closer)
            }
        }
        while let run = top, run >= bottom { unlink(run) }
    }

    /// Which openers a closer can match depends on its mark, its length and whether it opens too:
    /// that makes 18 sorts.
    private static func sort(of run: Run) -> Int {
        switch run.mark {
        case UInt8(ascii: "*"): (run.canOpen ? 3 : 0) + run.length % 3
        case UInt8(ascii: "_"): 6 + (run.canOpen ? 3 : 0) + run.length % 3
        default: 12 + run.length
        }
    }

    private func first(from bottom: Int) -> Int? {
        var run = top
        var first: Int?
        while let current = run, current >= bottom {
            first = current
            run = runs[current].previous
        }
        return first
    }

    private func opener(for closer: Int, above floor: Int) -> Int? {
        var candidate = runs[closer].previous
        while let opener = candidate, opener >= floor {
            if canMatch(runs[opener], runs[closer]) { return opener }
            candidate = runs[opener].previous
        }
        return nil
    }

    private func canMatch(_ opener: Run, _ closer: Run) -> Bool {
        guard opener.canOpen, opener.mark == closer.mark else { return false }
        if opener.mark == UInt8(ascii: "~") { return opener.length == closer.length }
        let isEither = opener.canClose || closer.canOpen
        let isMultipleOfThree = (opener.length + closer.length) % 3 == 0
        return !isEither || closer.length % 3 == 0 || !isMultipleOfThree
    }

    private mutating func match(_ opener: Int, _ closer: Int) {
        let used: Int
        if runs[opener].mark == UInt8(ascii: "~") {
            used = runs[opener].length
        } else {
            used = runs[opener].left >= 2 && runs[closer].left >= 2 ? 2 : 1
        }
        runs[opener].left -= used
        runs[closer].left -= used
        runs[closer].usedBefore += used
        runs[opener].next = closer
        runs[closer].previous = opener
    }

    private mutating func unlink(_ run: Int) {
        let (previous, next) = (runs[run].previous, runs[run].next)
        if let previous { runs[previous].next = next }
        if let next { runs[next].previous = previous } else { top = previous }
    }
}
