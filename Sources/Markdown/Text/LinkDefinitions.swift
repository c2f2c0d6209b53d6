import Text

/// Where a page's labels lead, each by its first definition (CommonMark 0.31 §4.7).
struct LinkDefinitions {
    private struct Definition {
        let label: [UInt8]
        let destination: SourceRange
    }

    /// In the order of the file while they are gathered, then in that of their labels.
    private var definitions: [Definition] = []

    var isEmpty: Bool { definitions.isEmpty }

    /// Takes the definition of a normalized label.
    mutating func add(_ label: [UInt8], leadingTo destination: SourceRange) {
        definitions.append(Definition(label: label, destination: destination))
    }

    /// Puts the definitions in the order in which they are searched, when all are there.
    mutating func sort() {
        guard definitions.count > 1 else { return }
        definitions.sort { left, right in
            left.label == right.label
                ? left.destination.start < right.destination.start
                : left.label.lexicographicallyPrecedes(right.label)
        }
    }

    /// Where a normalized label leads, if it is defined.
    func destination(of label: [UInt8]) -> SourceRange? {
        var (low, high) = (0, definitions.count)
        while low < high {
            let middle = (low + high) / 2
            if definitions[middle].label.lexicographicallyPrecedes(label) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < definitions.count, definitions[low].label == label else { return nil }
        return definitions[low].destination
    }
}
