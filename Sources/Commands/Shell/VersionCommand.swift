internal import CommandLine
internal import JSON

/// `warden version`: the version, also for programs.
struct VersionCommand: RunnableCommand {
    private static let format = Option(
        "format", .oneOf(VersionFormat.allCases, meaning: { $0.meaning }), placeholder: "FORMAT",
        default: .text, help: "Print the version as")
    private static let json = Alias("json", for: format, "json")

    static let command = WardenCommand(
        Command(
            "version",
            summary: "Print the version and, of a release, the commit.",
            examples: [Example("warden version --json", "for a program")],
            options: [format.declaration, json.declaration]),
        run: VersionCommand.init)

    private let format: VersionFormat

    init(_ arguments: ParsedArguments) {
        format = arguments[Self.format]
    }

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        Answer(ToldVersion(format: format))
    }
}

/// The version: the answer of `version` and `--version`.
struct ToldVersion: AnswerContent {
    let format: VersionFormat

    func document(style: TextStyle) -> Document {
        switch format {
        case .text:
            let commit = WardenVersion.commit.map { " (\($0.prefix(12)))" } ?? ""
            return .own("warden \(WardenVersion.current)\(commit)\n")
        case .json:
            return .json([
                "schema": "warden.version/1",
                "version": .string(WardenVersion.current),
                "commit": WardenVersion.commit.map(JSONValue.string) ?? .null,
            ])
        }
    }
}

/// The formats of the version.
enum VersionFormat: String, CaseIterable {
    case text
    case json

    var meaning: String {
        switch self {
        case .text: "text"
        case .json: "one JSON document"
        }
    }
}
