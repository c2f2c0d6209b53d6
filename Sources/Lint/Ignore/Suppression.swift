internal import Secrets
internal import Diagnostics
internal import Text

/// Takes out the findings that comments ignore, and tells of comments that are wrong or ignore
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
        return remaining
            + comments.flatMap { comment in
                InvalidIgnore.findings(in: comment, of: file)
                    .map(InvalidIgnore.rule.diagnostic)
                    + (isSettled ? unused(in: comment, used, of: file, remaining) : [])
            }
    }

    private static func unused(
        in comment: IgnoreComment, _ used: Set<SourceRange>, of file: SourceFile,
        _ findings: [Diagnostic]
    ) -> [Diagnostic] {
        guard case .ignore(let names, hasReason: true) = comment.content else { return [] }
        return names.filter { $0.rule != nil && !used.contains($0.range) }.map {
            let isMisplaced = isMisplaced($0, in: comment, findings, of: file)
            return UnusedIgnore.rule.diagnostic(
                isMisplaced
                    ? UnusedIgnore.misplaced($0, of: file)
                    : UnusedIgnore.finding($0, in: comment, with: names, of: file))
        }
    }

    /// Whether the rule has a finding on one of the three lines behind a comment, which was meant
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
