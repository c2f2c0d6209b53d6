import CommandLine
import Secrets
import Testing

@testable import garden

@Suite("Mistakes in a declaration")
struct DeclarationProblemTests {
    @Test("A right declaration has none")
    func none() {
        #expect(Garden.command.declarationProblems() == [])
    }

    @Test("Each mistake is found", arguments: Mistake.allCases)
    func found(mistake: Mistake) {
        #expect(mistake.command.declarationProblems() == mistake.problems)
    }

    /// A declaration with mistakes, and what is to be said of them.
    enum Mistake: CaseIterable {
        case names, options, values, references, operands, examples, shadowed

        var command: Command {
            switch self {
            case .names:
                Command(
                    "Tool", summary: "No full stop",
                    operands: [Operand("a", .text, help: "A").declaration],
                    subcommands: [leaf("help"), leaf("a"), leaf("a")])
            case .options:
                tool(
                    options: [
                        Flag("a", short: "h", help: "A").declaration,
                        Flag("a", short: "é", help: "A.").declaration,
                        Flag("-b", help: "").declaration,
                    ])
            case .values:
                tool(
                    options: [
                        Option(
                            "a", .integer(in: 1...3), placeholder: "A A", default: 4, help: "A"
                        )
                        .declaration,
                        Option("b", .text, placeholder: "", help: "B").declaration,
                        Option(
                            "d", .oneOf([Garden.Color.auto, .auto]), placeholder: "D", help: "D"
                        ).declaration,
                    ])
            case .references:
                tool(
                    options: [
                        Alias("b", for: Self.number, "9").declaration,
                        Self.number.declaration,
                        Alias("c", for: Garden.litres, "9").declaration,
                    ],
                    constraints: [
                        .option(Self.number.declaration, requiresAnyOf: Garden.quiet.declaration)
                    ])
            case .operands:
                tool(operands: [
                    Operand(optional: "a", .text, help: "A").declaration,
                    Operand(oneOrMore: "b", .text, help: "B.").declaration,
                    Operand(optional: "a", .text, help: "A").declaration,
                ])
            case .examples:
                Command(
                    "tool", summary: "A tool.",
                    examples: [
                        Example("tool 'a b' | tool", "A"), Example("other", "B"),
                        Example("tool --a > b", "C"),
                    ], operands: [Operand("a", .text, help: "A").declaration])
            case .shadowed:
                Command(
                    "tool", summary: "A tool.",
                    options: [Flag("a", short: "a", help: "A").declaration],
                    subcommands: [
                        Command(
                            "b", summary: "B.",
                            options: [Flag("a", short: "V", help: "A").declaration])
                    ])
            }
        }

        var problems: [String] {
            switch self {
            case .names:
                [
                    "`Tool`: is no name for a command",
                    "`Tool`: its summary is not one line with a full stop",
                    "`Tool`: has operands and subcommands", "`Tool`: has two commands named a",
                    "`Tool help`: is named as the command that shows help",
                ]
            case .options:
                [
                    "`tool`: has two options named --a", "`tool`: has two options named -h",
                    "`tool`: --a has a short name that is no letter or digit",
                    "`tool`: --a: its help is not one line without a full stop",
                    "`tool`: ---b is no name for an option",
                    "`tool`: ---b: its help is not one line without a full stop",
                ]
            case .values:
                [
                    "`tool`: --a has a placeholder that is not one word",
                    "`tool`: --a: its default is no value: it must be a whole number from 1 to 3",
                    "`tool`: --b has a placeholder that is not one word",
                    "`tool`: --d has two values auto",
                ]
            case .references:
                [
                    "`tool`: --b sets --number to no value: it must be a whole number from 1 to 3",
                    "`tool`: --c sets --litres, which takes no value",
                    "`tool`: a constraint names --quiet, which is not there",
                ]
            case .operands:
                [
                    "`tool`: has two operands named <a>",
                    "`tool`: <b> is required after one that is not",
                    "`tool`: <b> takes all words, and <a> follows",
                    "`tool`: <b>: its help is not one line without a full stop",
                ]
            case .examples:
                [
                    "`tool`: `other` runs another tool",
                    "`tool`: `tool --a` is refused: `tool` has no option --a",
                    "`tool`: `tool --a` is refused: `tool` needs <a>",
                ]
            case .shadowed:
                ["`tool b`: has two options named --a", "`tool b`: has two options named -V"]
            }
        }

        private static let number = Option(
            "number", .integer(in: 1...3), placeholder: "N", help: "N")

        private func leaf(_ name: String) -> Command { Command(name, summary: "A leaf.") }

        private func tool(
            options: [OptionDeclaration] = [], constraints: [Constraint] = [],
            operands: [OperandDeclaration] = []
        ) -> Command {
            Command(
                "tool", summary: "A tool.", options: options, constraints: constraints,
                operands: operands)
        }
    }
}
