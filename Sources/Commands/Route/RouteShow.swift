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
        let file = try source(idText, in: root)
        let reading = SettingsReading(in: root)
        let settings = reading.settings
        let route = try route(idText, file, settings)
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
            shown = format == .card ? [file] : [file, page]
        }
        answer.problems = (reading.problems + credentials(in: shown)).sorted()
        answer.isComplete = reading.problems.isEmpty
        if wantsChecklist { return answer }
        answer.failure = playbook.problem.map(CommandFailure.unreadable)
        return answer
    }

    /// The credentials in files whose texts are shown; there they are masked.
    private func credentials(in files: [SourceFile?]) -> [Diagnostic] {
        files.compactMap(\.self).flatMap(SecretValue.diagnostics).sorted()
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

    private func source(
        _ idText: MaskedText, in root: RepositoryRoot
    ) throws(CommandFailure) -> SourceFile {
        guard let id = RouteID(idText) else {
            throw unknown(idText, code: .invalidID, "`\(idText)` is not a route id", in: root)
        }
        do throws(FileProblem) {
            return try root.read(id)
        } catch {
            guard case .missing = error.reason else { throw .unreadable(error) }
            throw unknown(idText, code: .noSuchRoute, "there is no route `\(id)`", in: root)
        }
    }

    private func route(
        _ idText: MaskedText, _ source: SourceFile, _ settings: Settings
    ) throws(CommandFailure) -> Route {
        do throws(BrokenRoute) {
            return try RouteFile(source, cadenceOfCatalog: settings.cadence).route()
        } catch {
            throw CommandFailure(
                code: .brokenRoute,
                message: "the route `\(idText)` cannot be shown: its file is broken",
                problems: error.problems)
        }
    }

    private func unknown(
        _ text: MaskedText, code: ErrorCode, _ message: String, in root: RepositoryRoot
    ) -> CommandFailure {
        let ids = (try? CatalogLoader(root: root, jobs: 1).ids()) ?? []
        let nearest = Spelling.nearest(
            to: text.shown, among: ids.map(\.text).filter { $0 != text }.map(\.shown))
        let words = searchWords(text)
        return CommandFailure(
            code: code, message: message,
            help: [
                Wording.didYouMean(nearest),
                "find a route by the words that you have: warden route find \(words)",
            ].compactMap { $0 },
            candidates: nearest)
    }

    /// The letters and digits of a text as words: what a search takes, and a shell passes on as it
    /// is.
    ///
    /// A text that holds a credential is left out, for it would be searched for masked.
    private func searchWords(_ text: MaskedText) -> String {
        guard let text = text.writable else { return "WORDS" }
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        return words.isEmpty ? "WORDS" : words.joined(separator: " ")
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
