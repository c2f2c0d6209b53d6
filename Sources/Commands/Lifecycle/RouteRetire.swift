internal import CommandLine
internal import Lifecycle
internal import Lint
internal import Secrets

/// `warden route retire`: a route is deprecated.
struct RouteRetire: RunnableCommand {
    private static let id = Operand("id", .text(of: .routeID), help: "The route's id")
    private static let replacedBy = Option(
        "replaced-by", .text(of: .routeID), placeholder: "ID",
        help: "The route that takes its place")
    private static let because = Option(
        "because", .text, placeholder: "TEXT", help: "Why nothing takes its place")
    private static let repoint = Flag(
        "repoint", help: "Let the routes that lead to it lead to the one that takes its place")

    static let command = WardenCommand(
        Command(
            "retire",
            summary: "Deprecate a route, and say what takes its place or why nothing does.",
            discussion: """
                The route and its page are changed; what only a person can judge is listed. \
                Routes whose `fallback` or `replaced_by` it is are listed, or follow with \
                --repoint. While one of them is a draft, nothing is written without it. Undo is \
                git's.
                """,
            examples: [
                Example(
                    "warden route retire openbao-api-key --replaced-by openrouter-llm-connect "
                        + "--repoint", "another route takes its place"),
                Example(
                    "warden route retire issue-core-ingestion --because \"issue-core is gone\"",
                    "nothing does"),
            ],
            options: [replacedBy.declaration, because.declaration, repoint.declaration]
                + ChangeOptions.all,
            constraints: [
                .option(replacedBy.declaration, conflictsWith: because.declaration),
                .option(repoint.declaration, requiresAnyOf: replacedBy.declaration),
            ],
            operands: [id.declaration]),
        run: RouteRetire.init)

    private let id: MaskedText
    private let replacedBy: MaskedText?
    private let because: MaskedText?
    private let repoints: Bool
    private let options: ChangeOptions

    init(_ arguments: ParsedArguments) {
        id = arguments[Self.id]
        replacedBy = arguments[Self.replacedBy]
        because = arguments[Self.because]
        repoints = arguments[Self.repoint]
        options = ChangeOptions(arguments)
    }

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        let end: Retirement.End
        if let replacedBy {
            end = .replaced(by: replacedBy)
        } else if let because {
            end = .because(try because.written(as: "--because"))
        } else {
            throw CommandFailure(
                code: .usage, message: "it is not said what takes its place",
                help: ["write --replaced-by ID, or --because TEXT"])
        }
        let change = Retirement(of: id, end, repoints: repoints)
        let run = ChangeRun(
            name: "route retire", options: options,
            next: ["warden lint", "warden route show \(id)"])
        return try run.answer(in: context, of: try context.root()) {
            (snapshot, exists) throws(Refusal) in try change.plan(in: snapshot, exists: exists)
        }
    }
}
