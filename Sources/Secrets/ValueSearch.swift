/// Finds every appearance of any of several values in one pass over some bytes.
///
/// It is the automaton of Aho and Corasick (1975): a tree of the values' bytes, in which each state
/// knows the longest end of what was read that begins some value too. So the work is linear in the
/// bytes, however many values there are.
struct ValueSearch {
    /// By state and byte: the state that the byte leads to.
    private var next: [UInt64: Int] = [:]

    /// By state: the state of the longest proper end of what was read.
    private var fallback: [Int] = [0]

    /// By state: the length of the longest value that ends there; 0 where none does.
    private var longest: [Int] = [0]

    /// By byte: whether a value begins with it.
    private var opens = [Bool](repeating: false, count: 256)

    /// Prepares the search for `values`; one without bytes is left out.
    init(_ values: Set<[UInt8]>) {
        // Level by level, so that a state's fallback is there when the state is made.
        let values = values.sorted { $0.count > $1.count }
        var states = [Int](repeating: 0, count: values.count)
        var unfinished = values.count
        var depth = 0
        while unfinished > 0 {
            while unfinished > 0, values[unfinished - 1].count == depth {
                unfinished -= 1
                longest[states[unfinished]] = depth
            }
            for index in 0..<unfinished {
                states[index] = child(of: states[index], by: values[index][depth])
            }
            depth += 1
        }
    }

    private mutating func child(of state: Int, by byte: UInt8) -> Int {
        let edge = ValueSearch.edge(state, byte)
        if let child = next[edge] { return child }
        let fallback = state == 0 ? 0 : step(from: self.fallback[state], by: byte)
        if state == 0 { opens[Int(byte)] = true }
        next[edge] = longest.count
        self.fallback.append(fallback)
        longest.append(longest[fallback])
        return longest.count - 1
    }

    private static func edge(_ state: Int, _ byte: UInt8) -> UInt64 {
        UInt64(state) << 8 | UInt64(byte)
    }

    /// The state after `byte`, read in `state`.
    private func step(from state: Int, by byte: UInt8) -> Int {
        var state = state
        while true {
            if let child = next[ValueSearch.edge(state, byte)] { return child }
            guard state != 0 else { return 0 }
            state = fallback[state]
        }
    }

    /// Where the values appear, by end; the ranges may overlap.
    func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var state = 0
        for position in bytes.indices {
            if state == 0, !opens[Int(bytes[position])] { continue }
            state = step(from: state, by: bytes[position])
            let length = longest[state]
            if length > 0 { ranges.append((position + 1 - length)..<(position + 1)) }
        }
        return ranges
    }
}
