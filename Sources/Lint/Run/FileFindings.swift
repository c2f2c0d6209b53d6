internal import Secrets
internal import Diagnostics
internal import Catalog
internal import Text

/// What the rules find in one file.
struct FileFindings {
    private(set) var findings: [Diagnostic]

    private let file: SourceFile
    private let context: LintContext

    /// Begins with what was found already, and checks the bytes.
    init(in file: SourceFile, _ context: LintContext, _ before: [MaskedText: [Diagnostic]]) {
        findings = before.isEmpty ? [] : before[file.path] ?? []
        self.file = file
        self.context = context
        for (rule, check) in Checks.ofFiles {
            var reporter = Reporter(in: file)
            check(file, context, &reporter)
            add(reporter, of: rule)
        }
    }

    /// Adds what reading the file found.
    ///
    /// One mistake is one finding: a hidden character that was refused while reading is not told
    /// again, and a value that holds one, or a credential, is not also told to be of the wrong
    /// form.
    mutating func add(_ problems: [Diagnostic]) {
        guard !problems.isEmpty else { return }
        let isReading = { (finding: Diagnostic) in Self.readingRules.contains(finding.rule) }
        let refused = RangeSet(problems.filter(isReading).map(\.range))
        findings.removeAll {
            $0.rule == .invisibleCharacter && refused.overlaps($0.range)
        }
        let unsafe = RangeSet(findings.map(\.range))
        findings += problems.filter { isReading($0) || !unsafe.overlaps($0.range) }
    }

    private static let readingRules: [RuleIdentity] = [.yamlSyntax, .yamlRefused, .encoding]

    /// Checks the route of the file.
    mutating func check(_ route: Route) {
        for (rule, check) in Checks.ofRoutes {
            var reporter = Reporter(in: file)
            check(route, context, &reporter)
            add(reporter, of: rule)
        }
    }

    /// Checks the page of the file, and what it must say as the playbook of a route.
    mutating func check(_ page: WikiPage) {
        for (rule, check) in Checks.ofPages {
            var reporter = Reporter(in: file)
            check(page, context, &reporter)
            add(reporter, of: rule)
        }
        guard let route = context.route(withPlaybook: file.path) else { return }
        let playbook = Playbook(page)
        for (rule, check) in Checks.ofPlaybooks {
            var reporter = Reporter(in: file)
            check(playbook, route, context, &reporter)
            add(reporter, of: rule)
        }
    }

    /// Takes out what comments ignore; nothing is checked after that.
    mutating func apply(_ comments: [IgnoreComment], isSettled: Bool) {
        findings = Suppression.apply(comments, to: findings, of: file, isSettled: isSettled)
    }

    private mutating func add(_ reporter: Reporter, of rule: LintRule) {
        findings += reporter.findings.map(rule.diagnostic)
    }
}

/// The checks of all rules, by what they look at.
private enum Checks {
    static let ofFiles = LintRules.all.compactMap { rule in
        if case .file(let check) = rule.check { (rule, check) } else { nil }
    }

    static let ofRoutes = LintRules.all.compactMap { rule in
        if case .route(let check) = rule.check { (rule, check) } else { nil }
    }

    static let ofPages = LintRules.all.compactMap { rule in
        if case .page(let check) = rule.check { (rule, check) } else { nil }
    }

    static let ofPlaybooks = LintRules.all.compactMap { rule in
        if case .playbook(let check) = rule.check { (rule, check) } else { nil }
    }
}
