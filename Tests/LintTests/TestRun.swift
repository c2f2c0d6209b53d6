import Diagnostics
import CommandLine
import Lint
import Catalog
import Text

/// What the tests run lint with.
enum TestRun {
    /// A day on which the review of a right route is current.
    static let day = CalendarDate("2026-07-01") ?? .epoch

    /// A small command line, in the shape of warden's own.
    static let commands = Command(
        "warden", summary: "Answers who hands out a credential.",
        subcommands: [
            Command(
                "route", summary: "Shows routes.",
                subcommands: [
                    Command(
                        "show", summary: "Shows one route.",
                        options: [Flag("json", help: "Print JSON").declaration],
                        operands: [
                            Operand(
                                "id", .text(of: .routeID),
                                help: "The route's id"
                            ).declaration
                        ]),
                    Command(
                        "list", summary: "Lists routes.",
                        options: [
                            Option(
                                "format", .oneOf(Format.allCases), placeholder: "FORMAT",
                                help: "Print as"
                            ).declaration,
                            Flag("stale", help: "Only overdue ones").declaration,
                        ]),
                ])
        ])

    /// How the small command line prints a list.
    enum Format: String, CaseIterable {
        case table
        case ids
    }

    /// What lint finds in a repository.
    static func findings(in snapshot: CatalogSnapshot, jobs: Int = 1) -> [Diagnostic] {
        Linter(day: day, commands: commands, jobs: jobs).findings(in: snapshot)
    }
}
