internal import Catalog
internal import CommandLine
internal import Lifecycle
internal import Lint
internal import Secrets

/// `warden route gate`: a condition of a draft's promotion gate is met, or open again.
struct RouteGate: RunnableCommand {
    private static let id = Operand("id", .text(of: .routeID), help: "The draft's id")
    private static let gate = Operand(
        "gate", .text, help: "A part of the condition that only one has, or its number from 1")
    private static let met = Option(
        "met", .dayOrToday, placeholder: "DAY",
        help: "The day on which it was seen to be true (YYYY-MM-DD or today)")
    private static let evidence = Option(
        "evidence", .text, placeholder: "REF",
        help: "Where that can be seen, as repo:path or repo#number")
    private static let open = Flag("open", help: "It is not met, or no longer")

    static let command = WardenCommand(
        Command(
            "gate",
            summary: "Mark a condition of a draft's promotion gate as met, or as open again.",
            discussion: """
                The day and the evidence are written into the route, and the condition is ticked \
                on its page. Undo is git's.
                """,
            examples: [
                Example(
                    "warden route gate openrouter-llm-connect \"path exists\" --met today "
                        + "--evidence railiance-platform:docs/openbao.md",
                    "the owner says that it is true"),
                Example("warden route gate openrouter-llm-connect 1 --open", "it is not"),
            ],
            options: [met.declaration, evidence.declaration, open.declaration] + ChangeOptions.all,
            constraints: [
                .option(met.declaration, requiresAnyOf: evidence.declaration),
                .option(evidence.declaration, requiresAnyOf: met.declaration),
                .option(open.declaration, conflictsWith: met.declaration, evidence.declaration),
            ],
            operands: [id.declaration, gate.declaration]),
        run: RouteGate.init)

    private let id: MaskedText
    private let gate: MaskedText
    private let met: Day?
    private let evidence: MaskedText?
    private let isOpen: Bool
    private let options: ChangeOptions

    init(_ arguments: ParsedArguments) {
        id = arguments[Self.id]
        gate = arguments[Self.gate]
        met = arguments[Self.met]
        evidence = arguments[Self.evidence]
        isOpen = arguments[Self.open]
        options = ChangeOptions(arguments)
    }

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        let change = GateChange(of: id, gate, to: try state(in: context))
        let run = ChangeRun(
            name: "route gate", options: options, next: ["warden route promote \(id)"])
        return try run.answer(in: context, of: try context.root()) {
            (snapshot, exists) throws(Refusal) in try change.plan(in: snapshot, exists: exists)
        }
    }

    private func state(in context: CommandContext) throws(CommandFailure) -> GateChange.State {
        if let met, let evidence {
            let day = met.date(in: context)
            guard !day.liesAhead(of: context.surroundings.today()) else {
                throw CommandFailure(
                    code: .usage,
                    message: "--met \(day) lies ahead: a gate is met once it was seen",
                    help: ["write the day on which it was seen to be true, or --met today"])
            }
            return .met(day, evidence: try evidence.written(as: "--evidence"))
        }
        guard isOpen else {
            throw CommandFailure(
                code: .usage, message: "it is not said what the gate is",
                help: ["write --met DAY --evidence REF, or --open"])
        }
        return .open
    }
}
