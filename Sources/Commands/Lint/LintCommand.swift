internal import Secrets
internal import CommandLine
internal import Repository
internal import Text
internal import Diagnostics
internal import Lint

/// `warden lint`: whether catalog and wiki are right, and agree.
struct LintCommand: RunnableCommand {
    private static let paths = Operand(
        zeroOrMore: "path", .file,
        help: "Show only the findings in this file or folder (all files are still checked)")
    private static let format = Option(
        "format", .oneOf(LintFormat.allCases, meaning: { $0.meaning }), placeholder: "FORMAT",
        help: "Print the findings as; by default text, and in GitHub Actions github")
    private static let json = Alias("json", for: format, "json")
    private static let outputFile = Option(
        "output-file", .file, placeholder: "FILE", help: "Print the findings to FILE")
    private static let failOn = Option(
        "fail-on", .oneOf(FailingLevel.allCases, meaning: { $0.meaning }), placeholder: "LEVEL",
        default: .error, help: "Exit with 1")
    private static let only = Option(
        repeatable: "only", .rule, placeholder: "RULE", help: "Show only the findings of this rule")
    private static let ignore = Option(
        repeatable: "ignore", .rule, placeholder: "RULE",
        help: "Leave out the findings of this rule")
    private static let fix = Flag(
        "fix", help: "Fix what is safe to fix, and print what is left")
    private static let diff = Flag(
        "diff",
        help: "Print what --fix would change, and write nothing; exit with 1 if there is a change")

    static let command = WardenCommand(
        Command(
            "lint",
            summary: "Check the catalog and its wiki, and whether they agree.",
            discussion: """
                Everything under catalog/ and wiki/ is checked. `warden rule NAME` explains a \
                rule. --diff prints no findings, so neither --format nor --fail-on can be used \
                with it.

                --only and --ignore choose the rules whose findings are shown, counted and fixed \
                this time. What a rule weighs for good is said in .warden.yaml.

                To ignore a finding, write a comment on its line or the line before, in YAML or \
                in Markdown:

                # warden: ignore[RULE] REASON

                <!-- warden: ignore[RULE] REASON -->
                """,
            examples: [
                Example("warden lint", "everything"),
                Example("warden lint catalog", "the findings in one folder"),
                Example("warden lint --ignore review-stale", "all but overdue reviews"),
                Example("warden lint --diff", "what --fix would change"),
                Example(
                    "warden lint --format sarif --output-file warden.sarif", "for code scanning"),
            ],
            options: [
                fix.declaration, diff.declaration, format.declaration, json.declaration,
                outputFile.declaration, failOn.declaration, only.declaration, ignore.declaration,
                RouteOptions.asOf.declaration,
            ],
            constraints: [
                .option(diff.declaration, conflictsWith: format.declaration, failOn.declaration)
            ],
            operands: [paths.declaration]),
        run: LintCommand.init)

    private let paths: [String]
    private let requestedFormat: LintFormat?
    private let outputFile: String?
    private let rules: FindingSelection.RuleSelection
    private let failingLevel: FailingLevel
    private let showsDiff: Bool
    private let fixes: Bool

    init(_ arguments: ParsedArguments) {
        paths = arguments[Self.paths]
        requestedFormat = arguments[Self.format]
        outputFile = arguments[Self.outputFile]
        rules = FindingSelection.RuleSelection(
            only: arguments[Self.only], ignored: arguments[Self.ignore])
        failingLevel = arguments[Self.failOn]
        showsDiff = arguments[Self.diff]
        fixes = arguments[Self.fix]
    }

    // MARK: - Running

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        let check = CatalogCheck(
            root: try context.root(), day: context.day, jobs: context.jobs,
            commands: context.commands)
        let selection = try FindingSelection(
            paths, typedIn: context.surroundings.workingFolder, of: check.root, rules)
        var answer: Answer
        if showsDiff {
            answer = try diff(check, selection)
        } else if fixes {
            answer = try fix(check, selection, in: context)
        } else {
            answer = self.answer(try check.result(), selection, of: check, in: context)
        }
        answer.file = outputFile
        return answer
    }

    /// The answer that shows the selected findings; `fixed` says what was fixed before.
    private func answer(
        _ result: CatalogCheck.Result, _ selection: FindingSelection, of check: CatalogCheck,
        fixed: String? = nil, in context: CommandContext
    ) -> Answer {
        let found = LintAnswer(
            result, showing: selection, day: check.day,
            format: requestedFormat ?? (context.surroundings.isInAction ? .github : .text),
            paths: CheckoutPaths(root: check.root, workspace: checkout(in: context)))
        var answer = Answer(found)
        answer.isNo = found.fails(at: failingLevel)
        answer.isComplete = found.isComplete
        answer.remarks = found.remarks(fixed: fixed)
        return answer
    }

    /// The folder of the checkout, where GitHub or GitLab says it.
    private func checkout(in context: CommandContext) -> String? {
        ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].lazy.compactMap(context.surroundings.variable).first
    }

    /// Fixes the files and answers with what is left; a file that could not be written is
    /// reported after it.
    private func fix(
        _ check: CatalogCheck, _ selection: FindingSelection, in context: CommandContext
    ) throws(CommandFailure) -> Answer {
        var lock = try lock(of: check.root)
        let fixes = try FixRun(check, selection)
        let problems = fixes.write(holding: &lock)
        let unwritten = Set(problems.map(\.path))
        let files = fixes.files.filter { !unwritten.contains($0.before.path) }
        let isRefused = files.isEmpty && !problems.isEmpty
        let fixed = LintSummary.fixed(files.reduce(0) { $0 + $1.fixed }, in: files.count)
        var answer = answer(
            problems.isEmpty ? fixes.result : try check.result(), selection, of: check,
            fixed: isRefused ? nil : fixed, in: context)
        if !problems.isEmpty { answer.failure = CommandFailure(problems) }
        return answer
    }

    private func lock(of root: RepositoryRoot) throws(CommandFailure) -> CatalogLock {
        do throws(WriteProblem) {
            return try CatalogLock(of: root)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Answers with what `fix` would change.
    private func diff(
        _ check: CatalogCheck, _ selection: FindingSelection
    ) throws(CommandFailure) -> Answer {
        let fixes = try FixRun(check, selection)
        let count = fixes.files.reduce(0) { $0 + $1.fixed }
        var answer = Answer(
            FileChanges(changes: fixes.files.map { UnifiedDiff(from: $0.before, to: $0.after) }))
        answer.isNo = !fixes.files.isEmpty
        answer.isComplete = fixes.result.unread.isEmpty
        answer.problems = fixes.result.unread
        answer.remarks = [LintSummary.fixed(count, in: fixes.files.count, "would fix")]
        return answer
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

extension ValueSyntax<RuleIdentity> {
    /// The name of a rule.
    static var rule: ValueSyntax {
        ValueSyntax(source: .values(of: .ruleName), text: \.name) { (text) throws(ValueProblem) in
            if let rule = LintRules.named(text) { return rule.identity }
            throw ValueProblem(
                "there is no such rule; all rules: warden rule",
                suggestions: LintRules.nearest(to: text.shown))
        }
    }
}
