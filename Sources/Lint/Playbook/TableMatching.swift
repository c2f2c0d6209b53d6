internal import Markdown

/// Which rows of a table are which rows that a route asks for, in whatever order.
struct TableMatching {
    /// A row of the table that is the expected row of that index, but says something else.
    struct Difference {
        let expected: Int
        let row: Int
    }

    /// Rows that differ.
    private(set) var different: [Difference] = []

    /// The indices of expected rows that the table does not have.
    private(set) var missing: [Int] = []

    /// The indices of rows that nothing asks for.
    private(set) var extra: [Int] = []

    /// More pairs than these are not matched, where they are not in the same order.
    private static let limit = 10_000

    /// `likeness` says in how many cells two rows agree; in all `columns` of them they match.
    init(
        expected expectedCount: Int, rows rowCount: Int, columns: Int,
        likeness: (_ expected: Int, _ row: Int) -> Int
    ) {
        var isTaken = [Bool](repeating: false, count: rowCount)
        var open: [Int] = []
        for index in 0..<expectedCount {
            if index < rowCount, likeness(index, index) == columns {
                isTaken[index] = true
            } else {
                open.append(index)
            }
        }
        var rows = (0..<rowCount).filter { !isTaken[$0] }
        if !open.isEmpty, !rows.isEmpty, rows.count <= Self.limit / open.count {
            // Rows that agree in nothing are not the same row.
            for wanted in stride(from: columns, through: 1, by: -1) {
                open.removeAll { index in
                    guard let found = rows.firstIndex(where: { likeness(index, $0) == wanted })
                    else { return false }
                    let row = rows.remove(at: found)
                    if wanted < columns {
                        different.append(Difference(expected: index, row: row))
                    }
                    return true
                }
            }
        }
        missing = open
        extra = rows
    }
}
