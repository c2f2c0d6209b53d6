internal import CommandLine

/// `warden-bench make`: a repository to measure on.
struct MakeCommand {
    private static let folder = Operand(
        "folder", .folder, help: "Where to write it; its parent must be there")
    private static let routes = Option(
        "routes", .integer(in: 0...Int.max), placeholder: "N", default: 1000,
        help: "How many routes to make")
    private static let playbooks = Flag("playbooks", help: "Make a playbook for each route")

    static let command = Command(
        "make",
        summary: "Write a repository of realistic routes, the same ones each time.",
        examples: [
            Example("warden-bench make /tmp/made --routes 100 --playbooks", "100 of each")
        ],
        options: [routes.declaration, playbooks.declaration],
        operands: [folder.declaration])

    private let catalog: MadeCatalog

    init(_ arguments: ParsedArguments) {
        catalog = MadeCatalog(
            root: Folder(path: arguments[Self.folder]),
            routes: arguments[Self.routes],
            playbooks: arguments[Self.playbooks])
    }

    func run() throws { try catalog.write() }
}
