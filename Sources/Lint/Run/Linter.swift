internal import Secrets
public import Diagnostics
public import CommandLine
public import Catalog
internal import Text
internal import Repository

/// Applies all rules to a repository.
public struct Linter: Sendable {
    private let day: CalendarDate
    private let commands: Command
    private let jobs: Int

    /// Asks about `day`; `commands` is the command line that pages may show, and `jobs` the number
    /// of workers.
    public init(day: CalendarDate, commands: Command, jobs: Int) {
        self.day = day
        self.commands = commands
        self.jobs = jobs
    }

    /// All findings, in the order of all output, without those that a comment ignores.
    ///
    /// What could not be read is in the snapshot's `unread`, and not among the findings.
    public func findings(in snapshot: CatalogSnapshot) -> [Diagnostic] {
        let context = LintContext(snapshot, day: day, commands: commands)
        let before = Self.findingsAcrossFiles(in: context)
        let map = ParallelMap(jobs: jobs)
        let routes = map.map(snapshot.routes) { loaded in
            loaded.flatMap { Self.findings(in: $0, context, before) }
        }
        let pages = map.map(snapshot.pages) { pages in
            pages.flatMap { Self.findings(in: $0, context, before) }
        }
        let others = map.map(snapshot.others) { files in
            files.flatMap { FileFindings(in: $0, context, before[$0.path] ?? []).findings }
        }
        let settings = snapshot.settingsFile.map { Self.findings(in: $0, context, before) } ?? []
        let read = Set(snapshot.others.map(\.path))
        let elsewhere = snapshot.problems.filter { !read.contains($0.file.path) }
        let found = (routes + pages + others).flatMap { $0 } + settings + elsewhere
        return Self.weighed(found, by: snapshot.settings).sorted()
    }

    /// The findings as the settings weigh them.
    private static func weighed(_ findings: [Diagnostic], by settings: Settings) -> [Diagnostic] {
        guard !settings.levels.isEmpty else { return findings }
        return findings.compactMap { finding in
            guard let level = settings.levels[finding.rule] else { return finding }
            return level.severity.map(finding.weighing)
        }
    }

    private static func findings(
        in settings: SettingsFile, _ context: LintContext, _ before: [MaskedText: [Diagnostic]]
    ) -> [Diagnostic] {
        var file = FileFindings(
            in: settings.source, context, before[settings.source.path] ?? [])
        file.add(settings.problems)
        file.apply(IgnoreComments.all(in: settings), isSettled: settings.breakingProblems.isEmpty)
        return FixCheck.offering(file.findings, where: { _ in false }, check: { _ in nil })
    }

    /// What was found while the files were read, and what concerns several of them, by path.
    private static func findingsAcrossFiles(in context: LintContext) -> [MaskedText: [Diagnostic]] {
        var found = Dictionary(grouping: context.snapshot.problems, by: \.file.path)
        for rule in LintRules.all {
            guard case .catalog(let check) = rule.check else { continue }
            var reporter = CatalogReporter(of: rule.identity)
            check(context, &reporter)
            for finding in reporter.findings {
                found[finding.file.path, default: []].append(finding)
            }
        }
        return found
    }

    private static func findings(
        in loaded: LoadedRoute, _ context: LintContext, _ before: [MaskedText: [Diagnostic]]
    ) -> [Diagnostic] {
        let source = loaded.file.source
        let before = before[source.path] ?? []
        let found = findings(in: loaded, context, before)
        return FixCheck.offering(
            found, where: context.mayFix, mayReveal: Checks.needsDecodedRoute
        ) { edits in
            findings(
                in: context.route(in: source.with(edits)), context, before.moved(by: edits))
        }
    }

    private static func findings(
        in loaded: LoadedRoute, _ context: LintContext, _ before: [Diagnostic]
    ) -> [Diagnostic] {
        var file = FileFindings(in: loaded.file.source, context, before)
        file.add(loaded.problems)
        if let route = loaded.route { file.check(route) }
        file.apply(IgnoreComments.all(in: loaded.file), isSettled: loaded.route != nil)
        return file.findings
    }

    private static func findings(
        in page: WikiPage, _ context: LintContext, _ before: [MaskedText: [Diagnostic]]
    ) -> [Diagnostic] {
        let before = before[page.source.path] ?? []
        let found = findings(in: page, context, before)
        return FixCheck.offering(found, where: context.mayFix) { edits in
            let changed = WikiPage(page.source.with(edits))
            guard context.linksHold(when: page, becomes: changed) else { return nil }
            return findings(in: changed, context, before.moved(by: edits))
        }
    }

    private static func findings(
        in page: WikiPage, _ context: LintContext, _ before: [Diagnostic]
    ) -> [Diagnostic] {
        var file = FileFindings(in: page.source, context, before)
        file.check(page)
        file.apply(
            IgnoreComments.all(in: page),
            isSettled: !context.mayBePlaybookOfBrokenRoute(page.source.path))
        return file.findings
    }
}

extension SourceFile {
    /// The same file after these edits.
    fileprivate func with(_ edits: [ByteEdit]) -> SourceFile {
        SourceFile(path: path, bytes: ByteEdit.apply(edits, to: bytes(for: .fileSystem)))
    }
}
