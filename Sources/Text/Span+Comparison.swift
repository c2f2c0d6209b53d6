/// Comparison byte for byte, eight at a time.
///
/// Swift's `String` compares by canonical equivalence, so two spellings of `café` are equal to it;
/// their bytes are not.
extension Span<UInt8> {
    /// Whether the bytes are those of `other`.
    public func equals(_ other: Span<UInt8>) -> Bool {
        count == other.count && commonPrefix(with: other) == count
    }

    /// Whether the bytes come before those of `other`: by the first byte that differs, or because
    /// `other` begins with them and goes on.
    public func precedes(_ other: Span<UInt8>) -> Bool {
        let common = commonPrefix(with: other)
        guard common < count, common < other.count else { return count < other.count }
        return self[common] < other[common]
    }

    /// How many bytes at the start are the same.
    @inline(__always)
    private func commonPrefix(with other: Span<UInt8>) -> Int {
        let end = Swift.min(count, other.count)
        var offset = 0
        while offset &+ Word.width <= end {
            let difference = Word(self, at: offset).bits ^ Word(other, at: offset).bits
            if difference != 0 { return offset &+ difference.trailingZeroBitCount &>> 3 }
            offset &+= Word.width
        }
        while offset < end, self[offset] == other[offset] { offset &+= 1 }
        return offset
    }
}
