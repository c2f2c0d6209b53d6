internal import Markdown
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
    init(in file: SourceFile, _ context: LintContext, _ before: [Diagnostic]) {
        findings = before
        self.file = file
        self.context = context
        for (rule, check) in Checks.ofFiles {
            var reporter = Reporter(of: rule.identity, in: file)
            check(file, context, &reporter)
            findings += reporter.findings
        }
    }

    /// Adds what decoding the file found.
    ///
    /// One mistake is one finding: a hidden character that was refused while reading is not
    /// reported again, and a value that holds one, or a credential, is not also reported as of the
    /// wrong form.
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
            var reporter = Reporter(of: rule.identity, in: file)
            check(route, context, &reporter)
            findings += reporter.findings
        }
    }

    /// Checks the page of the file, and what it must say as the playbook of a route.
    mutating func check(_ page: WikiPage) {
        for (rule, check) in Checks.ofPages {
            var reporter = Reporter(of: rule.identity, in: file)
            check(page, context, &reporter)
            findings += reporter.findings
        }
        // What an open fence swallows is not missing.
        guard page.document.unclosedFence == nil,
            let route = context.route(withPlaybook: file.path)
        else { return }
        let playbook = Playbook(page, context.settings)
        for (rule, check) in Checks.ofPlaybooks {
            var reporter = Reporter(of: rule.identity, in: file)
            check(playbook, route, context, &reporter)
            findings += reporter.findings
        }
    }

    /// Removes what comments ignore; nothing is checked after that.
    mutating func apply(_ comments: [IgnoreComment], isSettled: Bool) {
        findings = Suppression.apply(comments, to: findings, of: file, isSettled: isSettled)
    }
}

/// The checks of all rules, by what they look at.
enum Checks {
    fileprivate static let ofFiles = LintRules.all.compactMap { rule in
        if case .file(let check) = rule.check { (rule, check) } else { nil }
    }

    fileprivate static let ofRoutes = LintRules.all.compactMap { rule in
        if case .route(let check) = rule.check { (rule, check) } else { nil }
    }

    fileprivate static let ofPages = LintRules.all.compactMap { rule in
        if case .page(let check) = rule.check { (rule, check) } else { nil }
    }

    fileprivate static let ofPlaybooks = LintRules.all.compactMap { rule in
        if case .playbook(let check) = rule.check { (rule, check) } else { nil }
    }

    /// Whether a rule finds nothing in a route that is broken, or where a value does not decode.
    static func needsDecodedRoute(_ rule: RuleIdentity) -> Bool {
        rule == .unusedIgnore || ofRoutes.contains { $0.0.identity == rule }
    }
}
