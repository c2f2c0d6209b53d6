internal import CommandLine
internal import Secrets

extension ValueKind {
    /// The id of a plant.
    static let plantID = ValueKind("plant id")
}

/// A small invented tool, declared as a real one is.
enum Garden {
    enum Color: String, CaseIterable { case auto, always, never }
    enum Status: String, CaseIterable { case seed, sprout, harvested }
    enum CardFormat: String, CaseIterable { case card, json }
    enum ListFormat: String, CaseIterable { case table, json, ids }

    /// A day, as the tests of conversions need one.
    struct Day: Equatable { let text: String }

    static let root = Option(
        "root", short: "C", .folder, placeholder: "DIR", help: "Work on the garden in DIR")
    static let color = Option(
        "color", .oneOf(Color.allCases), placeholder: "WHEN", default: .auto,
        help: "Colour the output")

    static let cardFormat = Option(
        "format", short: "f",
        .oneOf(CardFormat.allCases) { $0 == .card ? "for people" : "for programs" },
        placeholder: "FORMAT", default: .card, help: "Print as FORMAT")
    static let cardJSON = Alias("json", for: cardFormat, "json")
    static let listFormat = Option(
        "format", short: "f", .oneOf(ListFormat.allCases), placeholder: "FORMAT",
        default: .table, help: "Print as FORMAT")
    static let listJSON = Alias("json", for: listFormat, "json")

    static let asOf = Option("as-of", day, placeholder: "DATE", help: "Answer as of that day")
    static let status = Option(
        repeatable: "status", short: "s", .oneOf(Status.allCases), placeholder: "STATUS",
        help: "Only plants of this status")
    static let thirsty = Flag("thirsty", help: "Only plants that were not watered for a week")
    static let within = Option(
        "within", .text, placeholder: "SPAN", help: "Also plants that are thirsty by then")
    static let exitCode = Flag(
        "exit-code", help: "Exit with 1 when a plant is thirsty, and with 0 when none is")
    static let plant = Operand("id", .text(of: .plantID), help: "The plant's id")
    static let words = Operand(oneOrMore: "word", .text, help: "A word of its description")

    static let beds = Operand(
        zeroOrMore: "bed", .file, help: "A bed; all of them when none is given")
    static let litres = Option(
        "litres", short: "n", .integer(in: -5...100), placeholder: "N", default: 10,
        help: "How much water each plant of the bed gets, which is measured in litres; a negative "
            + "amount drains the bed")
    static let verbose = Flag("verbose", short: "v", help: "Say what is done")
    static let quiet = Flag("quiet", short: "q", help: "Say nothing")
    static let shell = Operand("shell", .oneOf(Shell.allCases), help: "The shell to complete in")
    static let line = Option(
        "line", .text, placeholder: "LINE", help: "Print what can follow this command line")

    static let day = ValueSyntax<Day> { (text) throws(ValueProblem) in
        guard text.count == 10 else { throw ValueProblem("a day is written YYYY-MM-DD") }
        return Day(text: text.shown)
    }

    static let command = Command(
        "garden",
        summary: "Keep the plants of a garden, and know which of them need water today.",
        discussion: """
            A garden is a folder with one file a plant.

            Plants that were not watered for a week are thirsty, which holds for those that never \
            were watered as well.
            """,
        examples: [
            Example("garden plant list --thirsty", "The plants that need water"),
            Example("garden water north-bed --litres 20", "Water one bed"),
        ],
        options: [root.declaration, color.declaration],
        subcommands: [
            Command(
                "plant", summary: "Look at plants.",
                subcommands: [show, list, find]),
            water,
            Command(
                "completions", summary: "Print a completion script for a shell.",
                options: [line.declaration], operands: [shell.declaration]),
            Command("manual", summary: "Print the manual page."),
        ])

    static let show = Command(
        "show", summary: "Show one plant.",
        examples: [Example("garden plant show rose-1", "All about one plant")],
        options: [cardFormat.declaration, cardJSON.declaration, asOf.declaration],
        operands: [plant.declaration])

    static let list = Command(
        "list", summary: "List plants, sorted by id.",
        options: [
            status.declaration, thirsty.declaration, within.declaration, exitCode.declaration,
            listFormat.declaration, listJSON.declaration, asOf.declaration,
        ],
        constraints: [
            .option(
                exitCode.declaration, requiresAnyOf: thirsty.declaration, within.declaration)
        ])

    static let find = Command(
        "find", summary: "Find plants by words.",
        options: [listFormat.declaration, listJSON.declaration],
        operands: [words.declaration])

    static let water = Command(
        "water", summary: "Water beds.",
        options: [litres.declaration, verbose.declaration, quiet.declaration],
        constraints: [.option(verbose.declaration, conflictsWith: quiet.declaration)],
        operands: [beds.declaration])
}
