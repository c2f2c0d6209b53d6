internal import Catalog
internal import CommandLine
internal import Lifecycle
internal import Lint
internal import Secrets

/// `warden route review`: routes were checked with their owners.
struct RouteReview: RunnableCommand {
    private static let ids = Operand(
        oneOrMore: "id", .text(of: .routeID), help: "The ids of the routes that were checked")
    private static let pass = Flag(
        "pass", help: "Record that all of what the routes say was checked, and holds")
    private static let reviewer = Option(
        "by", .text, placeholder: "NAME", help: "Who has checked it")
    private static let note = Option(
        "note", .text, placeholder: "TEXT", help: "What was noted")

    static let command = WardenCommand(
        Command(
            "review",
            summary: "Record that routes were checked with their owners.",
            discussion: """
                --pass is the reviewer's word for all of what the routes say on the day --on: it \
                sets the day of the last review, who did it and what was noted. All of the routes \
                are recorded or none. Nothing is written while a route or its page has errors. \
                Undo is git's.
                """,
            examples: [
                Example(
                    "warden route review openrouter-llm-connect --pass --by \"Ada Example\"",
                    "one route"),
                Example(
                    "warden route review object-storage-sts issue-core-ingestion --pass --diff",
                    "what two would change"),
            ],
            options: [pass.declaration, reviewer.declaration, note.declaration]
                + ChangeOptions.all,
            constraints: [
                .option(reviewer.declaration, requiresAnyOf: pass.declaration),
                .option(note.declaration, requiresAnyOf: pass.declaration),
            ],
            operands: [ids.declaration]),
        run: RouteReview.init)

    private let ids: [MaskedText]
    private let isPassed: Bool
    private let reviewer: MaskedText?
    private let note: MaskedText?
    private let options: ChangeOptions

    init(_ arguments: ParsedArguments) {
        ids = arguments[Self.ids]
        isPassed = arguments[Self.pass]
        reviewer = arguments[Self.reviewer]
        note = arguments[Self.note]
        options = ChangeOptions(arguments)
    }

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        guard isPassed else {
            throw CommandFailure(
                code: .usage, message: "it is not said what the review found",
                help: [
                    "what to check: warden route show \(ids.first ?? "ID")",
                    "when it holds, write --pass",
                ])
        }
        let day = options.day.date(in: context)
        guard !day.liesAhead(of: context.surroundings.today()) else {
            throw CommandFailure(
                code: .usage,
                message: "--on \(day) lies ahead: a review is recorded once it was done",
                help: ["write the day on which it was done, or leave --on out for today"])
        }
        let change = ReviewPass(
            of: ids, on: day, by: try reviewer.map(written("--by")),
            note: try note.map(written("--note")))
        var run = ChangeRun(name: "route review", options: options, next: ["warden lint"])
        for id in ids.compactMap({ RouteID($0) }) {
            run.strictFiles.formUnion([id.path, id.playbookPath])
        }
        return try run.answer(in: context, of: try context.root()) {
            (snapshot, exists) throws(Refusal) in try change.plan(in: snapshot, exists: exists)
        }
    }

    private func written(
        _ option: String
    ) -> (MaskedText) throws(CommandFailure) -> String {
        { (text) throws(CommandFailure) in try text.written(as: option) }
    }
}
