internal import CommandLine

/// `warden-bench run`: the figures, each with its goal.
struct RunCommand {
    private static let only = Option(
        repeatable: "only", .oneOf(Measure.allCases, meaning: { $0.meaning }), placeholder: "NAME",
        help: "Measure")
    private static let warden = Option(
        "warden", .file, placeholder: "PATH",
        help: "The warden to measure, not the one beside this tool")
    private static let keep = Option(
        "keep", .folder, placeholder: "DIR",
        help: "Keep the made catalogs in DIR, and use those that are there")
    private static let json = Flag("json", help: "Print one JSON document")

    static let command = Command(
        "run",
        summary: "Take the figures; each is shown beside its floor in the same run.",
        discussion: """
            The measures scale and yaml-instructions need valgrind, and show needs swiftc.
            """,
        examples: [
            Example("warden-bench run", "all figures"),
            Example("warden-bench run --only yaml --only show", "two of them"),
        ],
        options: [
            only.declaration, warden.declaration, keep.declaration, json.declaration,
        ])

    private let bench: BenchRun
    private let printsJSON: Bool

    init(_ arguments: ParsedArguments) {
        let only = arguments[Self.only]
        bench = BenchRun(
            measures: only.isEmpty ? Measure.allCases : only,
            warden: arguments[Self.warden] ?? "\(ThisTool.folder)warden",
            keep: arguments[Self.keep].map(Folder.init))
        printsJSON = arguments[Self.json]
    }

    func run() throws -> BenchStatus {
        let figures = try bench.figures()
        let text =
            printsJSON
            ? String(decoding: FigureDocument(figures: figures).bytes, as: UTF8.self)
            : FigureTable(figures: figures).text
        print(text, terminator: "")
        return figures.allSatisfy(\.meetsGoal) ? .success : .missed
    }
}
