internal import CommandLine

/// `warden-bench read`: the floor of what reads a catalog.
struct ReadCommand {
    private static let folders = Operand(
        oneOrMore: "folder", .folder, help: "A folder; what lies deeper is not read")

    static let command = Command(
        "read",
        summary: "Open, read and close each file of the folders: the floor of other figures.",
        discussion: "It prints the number of bytes that it read.",
        examples: [Example("warden-bench read catalog wiki/playbooks", "two folders")],
        operands: [folders.declaration])

    private let folders: [Folder]

    init(_ arguments: ParsedArguments) {
        folders = arguments[Self.folders].map(Folder.init)
    }

    func run() throws {
        print(try folders.reduce(0) { total, folder in total + (try folder.readEveryFile()) })
    }
}
