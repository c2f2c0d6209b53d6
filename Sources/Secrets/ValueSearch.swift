/// Finds every appearance of any of several values in one pass over some bytes.
///
/// It is the automaton of Aho and Corasick (1975): a tree of the values' bytes, in which each state
/// knows the longest end of what was read that begins some value too. So the work is linear in the
/// bytes, however many values there are.
struct ValueSearch {
    /// By state: the byte that leads to it from the state before it; 0 where another one does.
    ///
    /// A value's states follow each other, so that only where two values part is a table asked.
    private var letters: [UInt16] = [0]

    /// The edges that `letters` does not have.
    private var branches: BranchTable

    /// By state: the state of the longest proper end of what was read; -1 until it is known.
    private var fallback: [Int32] = [0]

    /// By state: the length of the longest value that ends there; 0 where none does.
    private var longest: [Int32] = [0]

    /// By byte: whether a value begins with it.
    private var opens = [Bool](repeating: false, count: 256)

    /// Prepares the search for `values`; one without bytes is left out.
    init(_ values: Set<[UInt8]>) {
        let values = values.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
        branches = BranchTable(capacity: values.count)
        for value in values { insert(value) }
        // Level by level, so that the fallbacks of all shorter states are known.
        var states = [Int](repeating: 0, count: values.count)
        var unfinished = values.count
        var depth = 0
        while unfinished > 0 {
            for index in 0..<unfinished {
                states[index] = descend(from: states[index], by: values[index][depth])
            }
            depth += 1
            while unfinished > 0, values[unfinished - 1].count == depth { unfinished -= 1 }
        }
    }

    private mutating func insert(_ value: [UInt8]) {
        var state = 0
        var depth = 0
        while depth < value.count, let child = child(of: state, by: value[depth]) {
            (state, depth) = (child, depth + 1)
        }
        if depth < value.count, state != letters.count - 1 {
            branches.insert(state, value[depth], letters.count)
            add(letter: 0)
            (state, depth) = (letters.count - 1, depth + 1)
        }
        for byte in value[depth...] {
            add(letter: UInt16(byte) + 1)
            state = letters.count - 1
        }
        opens[Int(value[0])] = true
        longest[state] = Int32(value.count)
    }

    private mutating func add(letter: UInt16) {
        letters.append(letter)
        fallback.append(-1)
        longest.append(0)
    }

    /// The child of `state`, whose fallback is known from now on.
    private mutating func descend(from state: Int, by byte: UInt8) -> Int {
        guard let child = child(of: state, by: byte) else { return 0 }
        if fallback[child] < 0 {
            let end = state == 0 ? 0 : step(from: Int(fallback[state]), by: byte)
            fallback[child] = Int32(end)
            if longest[child] == 0 { longest[child] = longest[end] }
        }
        return child
    }

    private func child(of state: Int, by byte: UInt8) -> Int? {
        if state + 1 < letters.count, letters[state + 1] == UInt16(byte) + 1 { return state + 1 }
        return branches[state, byte]
    }

    /// The state after `byte`, read in `state`.
    private func step(from state: Int, by byte: UInt8) -> Int {
        var state = state
        while true {
            if let child = child(of: state, by: byte) { return child }
            guard state != 0 else { return 0 }
            state = Int(fallback[state])
        }
    }

    /// Where the values appear, by end; the ranges may overlap.
    func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var state = 0
        for offset in bytes.indices {
            if state == 0, !opens[Int(bytes[offset])] { continue }
            state = step(from: state, by: bytes[offset])
            let length = Int(longest[state])
            if length > 0 { ranges.append((offset + 1 - length)..<(offset + 1)) }
        }
        return ranges
    }
}

/// Where values part: edges by the state that they leave and their byte (linear probing).
private struct BranchTable {
    /// The state and the byte of each edge; 0 where there is none.
    private var keys: [UInt64]

    /// The states that the edges lead to.
    private var targets: [Int32]

    private let shift: UInt64

    /// Makes room for so many edges, so that half of the table stays free.
    init(capacity: Int) {
        let bits = UInt64(max(4, Int.bitWidth - (2 * capacity).leadingZeroBitCount))
        keys = [UInt64](repeating: 0, count: 1 << Int(bits))
        targets = [Int32](repeating: 0, count: 1 << Int(bits))
        shift = 64 - bits
    }

    private static func key(_ state: Int, _ byte: UInt8) -> UInt64 {
        UInt64(state + 1) << 8 | UInt64(byte)
    }

    /// Where the key is, or would be.
    private func slot(of key: UInt64) -> Int {
        // The golden ratio spreads states that follow each other (Knuth, volume 3, 6.4).
        var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    subscript(state: Int, byte: UInt8) -> Int? {
        let key = BranchTable.key(state, byte)
        let slot = slot(of: key)
        return keys[slot] == key ? Int(targets[slot]) : nil
    }

    mutating func insert(_ state: Int, _ byte: UInt8, _ target: Int) {
        let key = BranchTable.key(state, byte)
        let slot = slot(of: key)
        keys[slot] = key
        targets[slot] = Int32(target)
    }
}
