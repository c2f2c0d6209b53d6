internal import Secrets
internal import Diagnostics
internal import Text

/// Removes the findings that comments ignore, and reports comments that are wrong or ignore
/// nothing.
enum Suppression {
    /// The findings of `file` that remain, with those about its comments.
    ///
    /// `isSettled` says whether all of the file could be checked: else a comment may ignore what
    /// was not looked for.
    static func apply(
        _ comments: [IgnoreComment], to findings: [Diagnostic], of file: SourceFile,
        isSettled: Bool
    ) -> [Diagnostic] {
        guard !comments.isEmpty else { return findings }
        let index = IgnoreIndex(comments)
        var used: Set<SourceRange> = []
        let remaining = findings.filter { finding in
            guard let name = index.name(ignoring: finding) else { return true }
            used.insert(name)
            return false
        }
        var invalid = Reporter(of: .invalidIgnore, in: file)
        var unused = Reporter(of: .unusedIgnore, in: file)
        for comment in comments {
            InvalidIgnore.check(comment, &invalid)
            if isSettled { checkUse(of: comment, used, remaining, &unused) }
        }
        return remaining + invalid.findings + unused.findings
    }

    private static func checkUse(
        of comment: IgnoreComment, _ used: Set<SourceRange>, _ findings: [Diagnostic],
        _ reporter: inout Reporter
    ) {
        guard case .ignore(let names, hasReason: true) = comment.content else { return }
        let unused = names.filter { $0.rule != nil && !used.contains($0.range) }
        let misplaced = Set(
            unused.filter { isMisplaced($0, in: comment, findings, of: reporter.file) }
                .map(\.range))
        for name in unused where misplaced.contains(name.range) {
            UnusedIgnore.reportMisplaced(name, &reporter)
        }
        UnusedIgnore.report(
            unused.filter { !misplaced.contains($0.range) }, of: names, in: comment, &reporter)
    }

    /// Whether the rule has a finding on one of the three lines after a comment, which was meant
    /// then.
    private static func isMisplaced(
        _ name: IgnoreComment.RuleName, in comment: IgnoreComment, _ findings: [Diagnostic],
        of file: SourceFile
    ) -> Bool {
        let start = comment.range.end
        var end = start
        let bytes = file.bytes(for: .structure)
        for _ in 0...3 where end < bytes.count {
            let feed = bytes[end...].firstIndex(of: UInt8(ascii: "\n"))
            end = feed.map { $0 + 1 } ?? bytes.count
        }
        return findings.contains { finding in
            (start..<end).contains(finding.range.start) && finding.rule == name.rule
        }
    }
}
