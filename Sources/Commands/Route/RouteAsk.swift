internal import Catalog
internal import CommandLine
internal import Diagnostics
internal import Lint
internal import Repository
internal import Secrets
internal import Text

/// `warden route ask`: the request for a credential, ready to be sent.
struct RouteAsk: RunnableCommand {
    private static let id = Operand("id", .text(of: .routeID), help: "The route's id")
    private static let owner = Option(
        repeatable: "owner", .text(of: .repository), placeholder: "REPO",
        help: "Ask only this owner")
    private static let purpose = Option(
        "for", .text, placeholder: "TEXT", help: "What the credential is needed for")
    private static let format = Option(
        "format", .oneOf(RequestFormat.allCases, meaning: { $0.meaning }), placeholder: "FORMAT",
        default: .markdown, help: "Print the request as")
    private static let json = Alias("json", for: format, "json")

    static let command = WardenCommand(
        Command(
            "ask",
            summary: "Write the request for a credential, ready to be sent to its owners.",
            discussion: """
                It says whom to ask for what, the path and the names of properties, the policy \
                that must agree first, and what has to be confirmed. It sends nothing. Links are \
                made where forge.new_issue is set in .warden.yaml.
                """,
            examples: [
                Example(
                    "warden route ask openrouter-llm-connect --for \"the triage profile\"",
                    "a text to send"),
                Example(
                    "warden route ask openrouter-llm-connect --owner railiance-platform --json",
                    "one owner's, for a program"),
            ],
            options: [
                owner.declaration, purpose.declaration, format.declaration, json.declaration,
            ],
            operands: [id.declaration]),
        run: RouteAsk.init)

    private let id: MaskedText
    private let repositories: [MaskedText]
    private let purpose: MaskedText?
    private let format: RequestFormat

    init(_ arguments: ParsedArguments) {
        id = arguments[Self.id]
        repositories = arguments[Self.owner]
        purpose = arguments[Self.purpose]
        format = arguments[Self.format]
    }

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        _ = try purpose?.written(as: "--for")
        let root = try context.root()
        let reading = try RouteReading(id, in: root)
        let route = reading.route
        guard route.status.value != .deprecated else {
            throw CommandFailure(
                code: .wrongStatus, message: "`\(id)` is deprecated",
                help: route.replacedBy.map {
                    ["ask for what replaces it: warden route ask \($0.value)"]
                }
                    ?? [], candidates: route.replacedBy.map { [$0.value.text.shown] } ?? [])
        }
        guard format != .url || reading.settings.forge.newIssue != nil else {
            throw CommandFailure(
                code: .usage, message: "the form for a new issue is not known",
                help: ["set forge.new_issue in \(Settings.path)"])
        }
        let playbook = PlaybookReading(of: route, in: root, reading.settings)
        let request = RouteRequest(
            route: route, owners: try owners(of: route), purpose: purpose,
            conditions: Self.conditions(in: playbook.playbook), settings: reading.settings,
            format: format)
        var answer = Answer(request)
        answer.remarks = request.remarks
        let shown = [reading.file, playbook.playbook?.source]
        answer.problems = (reading.problems + RouteReading.credentials(in: shown)).sorted()
        answer.isComplete = reading.problems.isEmpty
        answer.failure = playbook.problem.map(CommandFailure.unreadable)
        return answer
    }

    private func owners(of route: Route) throws(CommandFailure) -> [Route.Owner] {
        guard !repositories.isEmpty else { return route.owners }
        let known = route.head.repositories
        for name in repositories where !known.contains(name) {
            throw CommandFailure(
                code: .notAnOwner, message: "`\(name)` is no owner of `\(route.id)`",
                help: ["its owners: " + Wording.all(known.map { "`\($0)`" })],
                candidates: known.map(\.shown))
        }
        return route.owners.filter { owner in
            owner.repo.map { repositories.contains($0.value) } ?? false
        }
    }

    /// What the step "Confirm need" of the checklist asks for.
    private static func conditions(in playbook: Playbook?) -> [MaskedText] {
        playbook?.steps.first { $0.title.starts(with: "Confirm need") }?.items ?? []
    }
}
