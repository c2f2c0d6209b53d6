internal import CommandLine

/// `warden-bench parse`: the YAML reader alone, for profiles and for comparison with others.
struct ParseCommand {
    private static let folder = Operand("folder", .folder, help: "A folder of YAML files")
    private static let passes = Option(
        "passes", .integer(in: 0...Int.max), placeholder: "N", default: 1,
        help: "How often to read all files")

    static let command = Command(
        "parse",
        summary: "Load the files of a folder into memory, then read them as YAML.",
        discussion: "It prints the nanoseconds of each pass.",
        examples: [Example("warden-bench parse catalog --passes 2", "the second pass is warm")],
        options: [passes.declaration],
        operands: [folder.declaration])

    private let folder: Folder
    private let passes: Int

    init(_ arguments: ParsedArguments) {
        folder = Folder(path: arguments[Self.folder])
        passes = arguments[Self.passes]
    }

    func run() throws {
        let files = try FilesInMemory(of: folder)
        for _ in 0..<passes { print(Int(try files.timeOfReading() / .nanoseconds(1))) }
    }
}
