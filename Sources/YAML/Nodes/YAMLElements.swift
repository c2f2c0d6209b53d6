/// The elements of a sequence in the order in which they are written.
public struct YAMLElements: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let nodes: [YAMLNode]
    @usableFromInline var upcoming: Int
    @usableFromInline let end: Int

    @inlinable
    init(_ nodes: [YAMLNode], of sequence: Int) {
        self.nodes = nodes
        let isSequence = nodes.indices.contains(sequence) && nodes[sequence].kind == .sequence
        upcoming = sequence + 1
        end = isSequence ? nodes[sequence].subtreeEnd : 0
    }

    /// The index of the next element.
    @inlinable
    public mutating func next() -> Int? {
        guard upcoming < end else { return nil }
        let element = upcoming
        upcoming = nodes[element].subtreeEnd
        return element
    }
}
