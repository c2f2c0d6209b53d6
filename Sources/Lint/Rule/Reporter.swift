internal import Secrets
internal import Diagnostics
internal import Text

/// Takes what a rule finds, as findings of that rule.
struct Reporter {
    /// The rule.
    let rule: RuleIdentity

    /// The file that the rule was given.
    let file: SourceFile

    private(set) var findings: [Diagnostic] = []

    init(of rule: RuleIdentity, in file: SourceFile) {
        self.rule = rule
        self.file = file
    }

    /// Reports one finding in the file: what is wrong, in a sentence without a full stop, and what
    /// to write instead.
    mutating func report(
        _ message: String, at range: SourceRange, help: String? = nil,
        notes: [Diagnostic.Note] = [], fixes: [ByteEdit] = []
    ) {
        findings.append(
            Diagnostic(
                rule: rule, file: file, range: range, message: message, help: help, notes: notes,
                fixes: fixes))
    }
}

/// Takes what a rule finds in a whole catalog, as findings of that rule.
struct CatalogReporter {
    /// The rule.
    let rule: RuleIdentity

    private(set) var findings: [Diagnostic] = []

    init(of rule: RuleIdentity) {
        self.rule = rule
    }

    /// Reports one finding in a file, as `Reporter.report` does.
    mutating func report(
        _ message: String, in file: SourceFile, at range: SourceRange, help: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        findings.append(
            Diagnostic(
                rule: rule, file: file, range: range, message: message, help: help, notes: notes))
    }
}
