internal import CommandLine

/// `warden-bench parse`: the YAML reader alone, for profiles and for comparison with others.
struct ParseCommand {
    private static let folder = Operand("folder", .directory, help: "A folder of YAML files")
    private static let standardPasses = 1
    private static let passes = Option(
        "passes", .integer(in: 0...Int.max), placeholder: "N", standard: "\(standardPasses)",
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

    init(_ arguments: ParsedArguments) throws(UsageProblem) {
        folder = Folder(path: try arguments.required(Self.folder))
        passes = arguments[Self.passes] ?? Self.standardPasses
    }

    func run() throws {
        let files = try FilesInMemory(of: folder)
        for _ in 0..<passes { print(Int(try files.timeOfReading() / .nanoseconds(1))) }
    }
}
