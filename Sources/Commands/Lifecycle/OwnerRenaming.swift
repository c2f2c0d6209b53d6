internal import Catalog
internal import CommandLine
internal import Lifecycle
internal import Secrets

/// `warden owner rename`: a repository has a new name.
struct OwnerRenaming: RunnableCommand {
    private static let old = Operand(
        "old", .text(of: .repository), help: "The repository's name in the catalog")
    private static let new = Operand("new", .text, help: "Its new name")

    /// The commands about owners.
    static let command = WardenCommand(
        "owner",
        summary: "Change the repositories that own credentials.",
        examples: [
            Example("warden owner rename railiance-platform platform", "it has a new name")
        ],
        commands: [rename])

    private static let rename = WardenCommand(
        Command(
            "rename",
            summary: "Give a repository its new name, in the routes and on their pages.",
            discussion: """
                Fields that name a repository, a document in it or evidence in it are changed; on \
                pages, the cells of repositories and the codes that equal a document of the route. \
                Every other mention is listed, and not changed. Undo is git's.
                """,
            examples: [
                Example(
                    "warden owner rename railiance-platform platform --diff", "what would change"),
                Example("warden owner rename railiance-platform platform", "rename it"),
            ],
            options: ChangeOptions.all,
            operands: [old.declaration, new.declaration]),
        run: OwnerRenaming.init)

    private let old: MaskedText
    private let new: MaskedText
    private let options: ChangeOptions

    init(_ arguments: ParsedArguments) {
        old = arguments[Self.old]
        new = arguments[Self.new]
        options = ChangeOptions(arguments)
    }

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        let change = OwnerRename(try name(old), to: try name(new))
        guard old != new else {
            throw CommandFailure(code: .usage, message: "both names are the same")
        }
        let run = ChangeRun(name: "owner rename", options: options)
        return try run.answer(in: context, of: try context.root()) {
            (snapshot, exists) throws(Refusal) in try change.plan(in: snapshot, exists: exists)
        }
    }

    private func name(_ text: MaskedText) throws(CommandFailure) -> String {
        let name = try text.written(as: "the name")
        guard RepositoryName.isValid(name.utf8Span.span) else {
            throw CommandFailure(
                code: .usage, message: "`\(text)` is not the name of a repository",
                help: ["it is \(RepositoryName.form)"])
        }
        return name
    }
}
