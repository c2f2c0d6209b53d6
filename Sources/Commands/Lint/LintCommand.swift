internal import Secrets
internal import CommandLine
internal import Repository
internal import JSON
internal import Text

/// `warden lint`: whether catalog and wiki are right, and agree.
struct LintCommand {
    private static let paths = Operand(
        "path", .file, .zeroOrMore,
        help: "Show only the findings in this file or folder (all files are still checked)")
    private static let format = Option(
        "format", .oneOf(LintFormat.allCases, meaning: { $0.meaning }), placeholder: "FORMAT",
        help: "How to print the findings: text, or github where GITHUB_ACTIONS is true")
    private static let json = Alias("json", for: format, "json")
    private static let outputFile = Option(
        "output-file", .file, placeholder: "FILE", help: "Print the findings to FILE")
    private static let failOn = Option(
        "fail-on", .oneOf(FailingLevel.allCases, meaning: { $0.meaning }), placeholder: "LEVEL",
        standard: "error",
        help: "The findings that make the exit code 1: error, warning or never")
    private static let fix = Flag(
        "fix", help: "Mend what is safe to mend, and print what is left")
    private static let diff = Flag(
        "diff",
        help: "Print what --fix would change, write nothing, and exit 1 if there is something")

    static let command = Command(
        "lint",
        summary: "Check the catalog and its wiki, and whether they agree.",
        discussion: """
            Everything under catalog/ and wiki/ is checked. `warden rule NAME` tells what a rule \
            demands, and why. --diff prints no findings, so it goes with neither --format nor \
            --fail-on.

            A finding is ignored by a comment on its line or the line before, in YAML or in \
            Markdown:

            # warden: ignore[RULE] REASON

            <!-- warden: ignore[RULE] REASON -->
            """,
        examples: [
            Example("warden lint", "everything"),
            Example("warden lint catalog", "the findings in one folder"),
            Example("warden lint --diff", "what can be mended safely"),
            Example("warden lint --format sarif --output-file warden.sarif", "for code scanning"),
        ],
        options: [
            fix.declaration, diff.declaration, format.declaration, json.declaration,
            outputFile.declaration, failOn.declaration, RouteOptions.asOf.declaration,
        ],
        constraints: [
            .option(diff.declaration, conflictsWith: format.declaration, failOn.declaration)
        ],
        operands: [paths.declaration])

    private let paths: [String]
    private let requestedFormat: LintFormat?
    private let outputFile: String?
    private let failingLevel: FailingLevel
    private let showsDiff: Bool
    private let fixes: Bool

    init(_ arguments: ParsedArguments) {
        paths = arguments.all(Self.paths)
        requestedFormat = arguments[Self.format]
        outputFile = arguments[Self.outputFile]
        failingLevel = arguments[Self.failOn] ?? .error
        showsDiff = arguments[Self.diff]
        fixes = arguments[Self.fix]
    }

    // MARK: - Running

    func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let run = LintRun(
            root: try context.root(), day: context.day, jobs: context.jobs,
            commands: context.commands)
        let selection = try FindingSelection(
            paths, typedIn: context.surroundings.workingFolder, of: run.root)
        if showsDiff { return try printDiff(run, selection, in: context) }
        if fixes { return try fix(run, selection, in: context) }
        let report = LintReport(try run.result(), showing: selection, day: run.day)
        try output(for: report, of: run.root, in: context).print()
        return report.status(failingAt: failingLevel)
    }

    private func output(
        for report: LintReport, of root: RepositoryRoot, in context: CommandContext
    ) -> LintOutput {
        let isAction = context.surroundings.variable("GITHUB_ACTIONS") == "true"
        return LintOutput(
            report: report, format: requestedFormat ?? (isAction ? .github : .text), root: root,
            file: outputFile, context: context)
    }

    // MARK: - Fixing

    /// Mends the files and prints what is left; only then it fails for a file that could not be
    /// written.
    private func fix(
        _ run: LintRun, _ selection: FindingSelection, in context: CommandContext
    ) throws(CommandFailure) -> ExitStatus {
        var lock = try lock(of: run.root)
        let fixes = try FixRun(run, selection)
        let problems = fixes.write(holding: &lock)
        let result = problems.isEmpty ? fixes.result : try run.result()
        let report = LintReport(result, showing: selection, day: run.day)
        let unwritten = Set(problems.map(\.path))
        let files = fixes.files.filter { !unwritten.contains($0.before.path) }
        try output(for: report, of: run.root, in: context)
            .print(fixed: LintSummary.fixed(files.reduce(0) { $0 + $1.fixed }, in: files.count))
        if !problems.isEmpty { throw CommandFailure(problems) }
        return report.status(failingAt: failingLevel)
    }

    private func lock(of root: RepositoryRoot) throws(CommandFailure) -> CatalogLock {
        do throws(WriteProblem) {
            return try CatalogLock(of: root)
        } catch {
            throw CommandFailure([error])
        }
    }

    private func printDiff(
        _ run: LintRun, _ selection: FindingSelection, in context: CommandContext
    ) throws(CommandFailure) -> ExitStatus {
        let fixes = try FixRun(run, selection)
        let style = outputFile == nil ? context.output : TextStyle(isColored: false, width: nil)
        let diffs = fixes.files.map {
            UnifiedDiff(from: $0.before, to: $0.after).text(in: style)
        }
        try context.print(diffs.joined(), to: outputFile)
        let count = fixes.files.reduce(0) { $0 + $1.fixed }
        context.report(LintSummary.fixed(count, in: fixes.files.count, "would fix") + "\n")
        if !fixes.result.unread.isEmpty {
            context.report(DiagnosticText(style: context.errors).text(of: fixes.result.unread))
        }
        return (fixes.result.unread.isEmpty ? ExitStatus.success : .incomplete)
            .combined(with: fixes.files.isEmpty ? .success : .negative)
    }
}

extension CommandFailure {
    /// Files that could not be written.
    fileprivate init(_ problems: [WriteProblem]) {
        self.init(
            code: .unwritable, message: problems.map(\.message).joined(separator: "; "),
            help: problems.prefix(1).map(\.help))
    }
}
