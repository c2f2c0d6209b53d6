internal import Secrets
internal import Diagnostics
internal import Markdown
internal import Catalog
internal import Text

/// The table that a section of a playbook must have, as the route asks for it.
struct ExpectedTable {
    /// A row, and the bytes of the route file that ask for it.
    struct Row {
        let cells: [ExpectedCell]
        let origin: SourceRange
    }

    /// What a row is about, as in `owner`.
    let noun: String

    /// The field of the route that asks for the rows.
    let field: String

    /// The names of the columns, in the order of a new table.
    let columns: [String]

    /// The index of the column that names the repository; the other column of its key is the first
    /// of the rest.
    let repositoryColumn: Int

    /// The rows.
    let rows: [Row]

    /// The route file.
    let routeFile: SourceFile

    /// Says where the route asks for a row.
    func note(_ row: Row) -> Diagnostic.Note {
        Diagnostic.Note(
            file: routeFile, range: row.origin, message: "the route's \(noun) is written here")
    }

    // MARK: - What is written

    /// The lines of a new table; nil when a row cannot be written.
    var newTable: [String]? {
        var lines = [Self.line(columns), delimiterLine]
        for row in rows {
            let cells = row.cells.compactMap(\.written)
            guard cells.count == columns.count else { return nil }
            lines.append(Self.line(cells))
        }
        return lines
    }

    var delimiterLine: String { "|" + String(repeating: "---|", count: columns.count) }

    /// A row of these cells.
    static func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }
}
