/// The entries of a mapping in the order in which they are written.
public struct YAMLEntries: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let nodes: [YAMLNode]
    @usableFromInline var upcoming: Int
    @usableFromInline let end: Int

    @inlinable
    init(_ nodes: [YAMLNode], of mapping: Int) {
        self.nodes = nodes
        let isMapping = nodes.indices.contains(mapping) && nodes[mapping].kind == .mapping
        upcoming = mapping + 1
        end = isMapping ? nodes[mapping].subtreeEnd : 0
    }

    /// The index of the next key, a scalar, and that of its value.
    @inlinable
    public mutating func next() -> (key: Int, value: Int)? {
        guard upcoming + 1 < end else { return nil }
        let key = upcoming
        upcoming = nodes[key + 1].subtreeEnd
        return (key, key + 1)
    }
}
