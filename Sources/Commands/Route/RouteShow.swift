internal import CommandLine
internal import Lint
internal import Repository
internal import Catalog
internal import Secrets
internal import Text
internal import Diagnostics

/// `warden route show`: one route, from its own file and its playbook alone.
struct RouteShow: RunnableCommand {
    private static let id = Operand(
        optional: "id", .text(of: .routeID), help: "The route's id; without it, all are listed")
    private static let format = Option(
        "format", .oneOf(RouteFormat.allCases, meaning: { $0.meaning }), placeholder: "FORMAT",
        default: .card, help: "Print the route as")
    private static let json = Alias("json", for: format, "json")
    private static let checklist = Flag(
        "checklist", help: "Print the worker checklist of its playbook, as Markdown")

    static let command = WardenCommand(
        Command(
            "show",
            summary: "Show who owns a credential, where it is kept and how to ask for it.",
            discussion: """
                A draft names the route to follow until its promotion gate is met. The answer says \
                where a secret is kept, never the secret.
                """,
            examples: [
                Example("warden route show openrouter-llm-connect", "a card to read"),
                Example(
                    "warden route show openrouter-llm-connect --json", "all of it, for a program"),
                Example(
                    "warden route show openrouter-llm-connect --checklist",
                    "what to do, step by step"),
            ],
            options: [
                checklist.declaration, format.declaration, json.declaration,
                RouteOptions.asOf.declaration,
            ],
            constraints: [
                .option(checklist.declaration, conflictsWith: format.declaration)
            ],
            operands: [id.declaration]),
        run: RouteShow.init)

    private let idText: MaskedText?
    private let format: RouteFormat
    private let wantsChecklist: Bool

    init(_ arguments: ParsedArguments) {
        idText = arguments[Self.id]
        format = arguments[Self.format]
        wantsChecklist = arguments[Self.checklist]
    }

    // MARK: - Running

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        guard let idText else { return try list(in: context) }
        let root = try context.root()
        let reading = try RouteReading(idText, in: root)
        let (route, settings) = (reading.route, reading.settings)
        let playbook = PlaybookReading(of: route, in: root, settings)
        let page = playbook.playbook?.source
        var answer: Answer
        var shown = [page]
        if wantsChecklist {
            answer = Answer(
                WorkerChecklist(route: route, text: try checklist(of: route, playbook)))
        } else {
            answer = Answer(
                ShownRoute(
                    route: route, playbook: playbook, settings: settings, day: context.day,
                    format: format))
            shown = format == .card ? [reading.file] : [reading.file, page]
        }
        answer.problems = (reading.problems + RouteReading.credentials(in: shown)).sorted()
        answer.isComplete = reading.problems.isEmpty
        if wantsChecklist { return answer }
        answer.failure = playbook.problem.map(CommandFailure.unreadable)
        return answer
    }

    /// The routes of which one can be shown.
    private func list(in context: CommandContext) throws(CommandFailure) -> Answer {
        guard format == .card, !wantsChecklist else {
            throw CommandFailure(
                code: .usage, message: "the id of a route is missing",
                help: ["all ids: warden route list --format ids"])
        }
        return try RouteList().run(in: context)
    }

    // MARK: - The checklist

    private func checklist(
        of route: Route, _ reading: PlaybookReading
    ) throws(CommandFailure) -> MaskedText {
        if let problem = reading.problem { throw .unreadable(problem) }
        if let checklist = reading.playbook?.checklist, !checklist.isEmpty {
            return checklist
        }
        throw CommandFailure(
            code: .noChecklist,
            message: reading.playbook == nil
                ? "the route `\(route.id)` has no playbook"
                : "the playbook of `\(route.id)` has no worker checklist",
            help: ["its card says whom to ask: warden route show \(route.id)"])
    }
}
