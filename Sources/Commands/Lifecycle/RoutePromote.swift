internal import Catalog
internal import CommandLine
internal import Lifecycle
internal import Lint
internal import Secrets

/// `warden route promote`: a draft becomes active.
struct RoutePromote: RunnableCommand {
    private static let id = Operand("id", .text(of: .routeID), help: "The draft's id")

    static let command = WardenCommand(
        Command(
            "promote",
            summary: "Make a draft active, once its gates are met and its review holds.",
            discussion: """
                The route and its page are changed; what only a person can judge is listed. While \
                a gate is open or without evidence, or the route was never reviewed or its review \
                is stale, nothing is written. Undo is git's.
                """,
            examples: [
                Example("warden route promote openrouter-llm-connect --diff", "what would change"),
                Example("warden route promote openrouter-llm-connect", "promote it"),
            ],
            options: ChangeOptions.all,
            operands: [id.declaration]),
        run: RoutePromote.init)

    private let id: MaskedText
    private let options: ChangeOptions

    init(_ arguments: ParsedArguments) {
        id = arguments[Self.id]
        options = ChangeOptions(arguments)
    }

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        let change = Promotion(of: id, on: options.day.date(in: context))
        var run = ChangeRun(
            name: "route promote", options: options,
            next: ["warden lint", "warden route show \(id)"])
        if let id = RouteID(id) { run.strictFiles = [id.path, id.playbookPath] }
        return try run.answer(in: context, of: try context.root()) {
            (snapshot, exists) throws(Refusal) in try change.plan(in: snapshot, exists: exists)
        }
    }
}
