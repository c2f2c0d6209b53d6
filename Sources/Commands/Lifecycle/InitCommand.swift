internal import Catalog
internal import CommandLine
internal import Lifecycle
internal import Repository
internal import Secrets

/// `warden init`: a catalog without routes.
struct InitCommand: RunnableCommand {
    static let command = WardenCommand(
        Command(
            "init",
            summary: "Make a catalog in an empty folder, or in a repository that has none.",
            discussion: """
                It makes catalog/, wiki/playbooks/, a first page with the table of routes, and \
                .warden.yaml with its keys as comments. A file that is there already stays as it \
                is. Undo is git's.
                """,
            examples: [Example("warden init --diff", "what would be made")],
            options: [
                ChangeOptions.diff.declaration, ChangeOptions.format.declaration,
                ChangeOptions.json.declaration,
            ]),
        run: InitCommand.init)

    private let showsDiff: Bool
    private let format: ChangeFormat

    init(_ arguments: ParsedArguments) {
        showsDiff = arguments[ChangeOptions.diff]
        format = arguments[ChangeOptions.format]
    }

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        let folder = try context.folderOfRoot()
        let known = try? RepositoryRoot(at: folder)
        if let known { try refuseRoutes(in: known, context) }
        let plan = NewCatalog().plan {
            known?.mayHold($0) ?? RepositoryRoot.mayHold($0, at: folder)
        }
        if !showsDiff { try make(plan, in: folder) }
        let change = MadeChange(
            command: "init", plan: plan, isWritten: !showsDiff, format: format,
            next: ["warden route new --help"])
        var answer = Answer(change)
        answer.remarks = change.remarks
        return answer
    }

    private func refuseRoutes(
        in root: RepositoryRoot, _ context: CommandContext
    ) throws(CommandFailure) {
        do throws(FileProblem) {
            let ids = try CatalogLoader(root: root, jobs: context.jobs).ids()
            guard !ids.isEmpty else { return }
        } catch {
            throw .unreadable(error)
        }
        throw CommandFailure(
            code: .routeExists, message: "there is a catalog in \(root.path) already",
            help: ["add a route to it: warden route new --help"])
    }

    private func make(_ plan: CatalogPlan, in folder: String) throws(CommandFailure) {
        do throws(WriteProblem) {
            let root = try RepositoryRoot(making: folder)
            var lock = try CatalogLock(of: root)
            try root.makeFolder(at: MaskedText(RouteID.playbookFolder))
            for file in plan.files {
                try AtomicEdit(creating: file.path, as: file.after.bytes(for: .fileSystem))
                    .write(holding: &lock)
            }
        } catch {
            throw CommandFailure(error)
        }
    }
}
