import Catalog
import Foundation
import Testing

/// The parts of the page on JSON that follow from the declared fields.
@Suite("The page on JSON output", .serialized)
struct JsonOutputTests {
    private static let page = "wiki/JsonOutput.md"

    @Test("It shows a route as it is printed")
    func route() throws {
        let run = WardenRun(
            ["route", "show", "ssh-certificate", "--json"], in: TestFolders.repository.path)
        try GeneratedPart(page: Self.page, name: "route").expect("```json\n\(run.output)```")
    }

    @Test("It has the keys of every mapping")
    func keys() throws {
        let mappings = Route.fields.table.fields.compactMap { field in
            field.type.table.map { "| `\(field.name)` | \(Self.keys(of: $0, in: field.name)) |" }
        }
        let steps = """
            | `steps` | `title` without its number, `items` (the text after each checkbox), \
            `commands` (each code fence) |
            """
        let rows = ["| Key | Holds |", "|---|---|"] + mappings + [steps]
        try GeneratedPart(page: Self.page, name: "keys").expect(rows.joined(separator: "\n"))
    }

    private static func keys(of table: FieldTable, in field: String) -> String {
        let names = table.fields.filter { !$0.traits.contains(.fileOnly) }.map(\.name)
        let added = field == Route.fields.review.name ? ["due", "state", "days_overdue"] : []
        return (names + added).map { "`\($0)`" }.joined(separator: ", ")
    }
}
