internal import Markdown
internal import Secrets
internal import Text

/// Where the columns that are asked for are in a table.
struct TableColumns {
    /// A column whose name has one mistake: with more, it may be the name of something else.
    struct Misspelt {
        /// The index of its cell in the header.
        let index: Int

        /// How it is to be named.
        let name: String
    }

    /// The index of each column in the table, in the order in which they are asked for.
    let indices: [Int]

    /// The one column whose name has a mistake; nil when all are right.
    let misspelt: Misspelt?

    /// Finds the columns in a header, in any case of letters; nil when one is not there, or more
    /// than one is misspelt.
    init?(_ columns: [String], in header: MarkdownTableRow) {
        let names = header.cells.map { $0.text.bytes(for: .identity).map(\.lowercased) }
        let found = columns.map { column in
            names.firstIndex { $0.elementsEqual(column.utf8.lazy.map(\.lowercased)) }
        }
        let taken = Set(found.compactMap { $0 })
        var indices: [Int] = []
        var misspelt: Misspelt?
        for (column, index) in zip(columns, found) {
            if let index {
                indices.append(index)
                continue
            }
            let others = header.cells.indices.filter { !taken.contains($0) }
            let near = others.filter {
                Spelling.isMistaken(header.cells[$0].text.shown, for: column, atMost: 1)
            }
            guard misspelt == nil, near.count == 1 else { return nil }
            misspelt = Misspelt(index: near[0], name: column)
            indices.append(near[0])
        }
        self.indices = indices
        self.misspelt = misspelt
    }
}
