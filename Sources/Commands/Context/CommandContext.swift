internal import Catalog
internal import CommandLine
internal import Repository
internal import Secrets

/// What a running command needs: its surroundings, and the options that every command has.
struct CommandContext {
    let surroundings: Surroundings

    /// The whole command line of the tool, as it is declared.
    let commands: Command

    private let arguments: ParsedArguments

    init(
        _ arguments: ParsedArguments, of commands: Command, in surroundings: Surroundings
    ) {
        self.arguments = arguments
        self.commands = commands
        self.surroundings = surroundings
    }

    /// The context of a command line that is only looked at.
    func reading(_ arguments: ParsedArguments) -> CommandContext {
        CommandContext(
            arguments, of: commands,
            in: surroundings.entering(arguments[GlobalOptions.directory]))
    }

    /// The repository to answer from.
    ///
    /// - Throws: when there is no catalog where it is looked for, or its path holds a credential.
    func root() throws(CommandFailure) -> RepositoryRoot {
        var named = arguments[GlobalOptions.root]
        if named == nil { named = try path(inVariable: "WARDEN_ROOT") }
        do throws(RepositoryRoot.Problem) {
            if let folder = named {
                return try RepositoryRoot(at: surroundings.absolutePath(of: folder))
            }
            return try RepositoryRoot(above: surroundings.workingFolder)
        } catch {
            throw CommandFailure(noCatalog: error)
        }
    }

    /// The absolute path of the folder that is to become a root: the one that was named, else the
    /// working folder.
    ///
    /// - Throws: when there is no such folder, or its path holds a credential.
    func folderOfRoot() throws(CommandFailure) -> String {
        var named = arguments[GlobalOptions.root]
        if named == nil { named = try path(inVariable: "WARDEN_ROOT") }
        let folder = named.map(surroundings.absolutePath) ?? surroundings.workingFolder
        guard RepositoryRoot.isFolder(at: folder) else {
            throw CommandFailure(
                code: .noCatalog, message: "there is no folder \(MaskedText(scanning: folder))",
                help: ["make it first"])
        }
        return folder
    }

    private func path(inVariable name: String) throws(CommandFailure) -> String? {
        guard let value = surroundings.variable(name) else { return nil }
        guard let path = MaskedText(scanning: value).writable else {
            throw CommandFailure(
                code: .usage, message: "\(name) holds a credential, which a path must not hold")
        }
        return path
    }

    /// The day that the answer is for.
    var day: CalendarDate { arguments[RouteOptions.asOf] ?? surroundings.today() }

    /// How many workers read the catalog: `WARDEN_JOBS`, else one per processor.
    var jobs: Int {
        surroundings.variable("WARDEN_JOBS").flatMap(Int.init).map { min(max($0, 1), 256) }
            ?? surroundings.processors()
    }

    /// Reads the whole catalog of `root` on all cores, and keeps what `take` returns for each
    /// route.
    ///
    /// - Throws: when it cannot be listed.
    func load<Item: Sendable>(
        from root: RepositoryRoot, _ settings: Settings,
        _ take: @Sendable (RouteFile) throws(BrokenRoute) -> Item?
    ) throws(CommandFailure) -> CatalogLoader.Loaded<Item> {
        do throws(FileProblem) {
            return try CatalogLoader(root: root, settings: settings, jobs: jobs).load(take)
        } catch {
            throw .unreadable(error)
        }
    }
}

extension CommandFailure {
    fileprivate init(noCatalog problem: RepositoryRoot.Problem) {
        let folder: String
        let help: String
        switch problem {
        case .notAt(let named):
            folder = "in \(named)"
            help = "name the root of a repository that holds catalog/"
        case .notAbove(let working):
            folder = "in \(working) or above it"
            help = "go into the repository, or name it: --root DIR, or WARDEN_ROOT=DIR"
        }
        self.init(code: .noCatalog, message: "there is no catalog/ \(folder)", help: [help])
    }
}
