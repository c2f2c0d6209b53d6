internal import Diagnostics
internal import Secrets
internal import Text

/// Which fixes of a file are offered: those that make their findings go away and bring no others.
///
/// Nothing else decides this, so a rule cannot offer what `lint --fix` would not do. The file is
/// checked again with the fixes made, all at once and, where that does not hold, by halves.
struct FixCheck {
    private let findings: [Diagnostic]
    private let known: Set<FindingKey>
    private let mayReveal: (RuleIdentity) -> Bool
    private let check: ([ByteEdit]) -> [Diagnostic]?
    private var checksLeft = Self.mostChecks
    private var offered: Set<Int> = []

    /// A file is checked again so many times at most; a fix that is not reached is not offered.
    private static let mostChecks = 100

    /// The findings of a file, with only the fixes that `mayFix` allows and that hold.
    ///
    /// `mayReveal` names the rules that could not be checked before a fix is made. `check` makes
    /// edits and returns what is found then; nil when another file is wrong then.
    static func offering(
        _ findings: [Diagnostic], where mayFix: (Diagnostic) -> Bool,
        mayReveal: @escaping (RuleIdentity) -> Bool = { _ in false },
        check: ([ByteEdit]) -> [Diagnostic]?
    ) -> [Diagnostic] {
        guard findings.contains(where: { !$0.fixes.isEmpty }) else { return findings }
        var open = findings.indices.filter { !findings[$0].fixes.isEmpty && mayFix(findings[$0]) }
        let fixCheck = withoutActuallyEscaping(check) { check in
            var fixCheck = FixCheck(findings: findings, mayReveal: mayReveal, check: check)
            while !open.isEmpty {
                let batch = FixBatch(of: findings, at: open)
                fixCheck.verify(batch.fixed)
                open = batch.waiting
            }
            return fixCheck.offered
        }
        return findings.indices.map { index in
            fixCheck.contains(index) ? findings[index] : findings[index].withoutFixes
        }
    }

    private init(
        findings: [Diagnostic], mayReveal: @escaping (RuleIdentity) -> Bool,
        check: @escaping ([ByteEdit]) -> [Diagnostic]?
    ) {
        self.findings = findings
        known = Set(findings.map(FindingKey.init))
        self.mayReveal = mayReveal
        self.check = check
    }

    /// Offers the fixes of these findings, which leave each other alone, or those of a part.
    private mutating func verify(_ indices: [Int]) {
        guard !indices.isEmpty, checksLeft > 0 else { return }
        checksLeft -= 1
        let batch = FixBatch(of: findings, at: indices)
        if let found = check(batch.edits), holds(found, without: Set(indices)) {
            offered.formUnion(indices)
        } else if let middle = middle(of: indices) {
            verify(Array(indices[..<middle]))
            verify(Array(indices[middle...]))
        }
    }

    /// Where to part findings in two, so that those with the same edits stay together.
    private func middle(of indices: [Int]) -> Int? {
        let parted = indices.indices.dropFirst().filter {
            findings[indices[$0]].fixes != findings[indices[$0 - 1]].fixes
        }
        return parted.isEmpty ? nil : parted[parted.count / 2]
    }

    /// Whether nothing is found but what was found before, less the findings at some indices, and
    /// what the fixes reveal.
    private func holds(_ found: [Diagnostic], without fixed: Set<Int>) -> Bool {
        let kept = findings.indices.filter { !fixed.contains($0) }.map { findings[$0] }
        var left = [FindingKey: Int](counting: kept)
        return found.allSatisfy { finding in
            let key = FindingKey(finding)
            return left.take(key) || (mayReveal(finding.rule) && !known.contains(key))
        }
    }
}

extension Diagnostic {
    /// The same finding, left to a person.
    fileprivate var withoutFixes: Diagnostic {
        fixes.isEmpty
            ? self
            : Diagnostic(
                rule: rule, file: file, range: range, message: message, help: help, notes: notes)
    }
}

extension [Diagnostic] {
    /// The same findings where edits of their file have moved them to.
    func moved(by edits: [ByteEdit]) -> [Diagnostic] {
        guard !isEmpty else { return [] }
        let edits = edits.sorted { $0.range < $1.range }
        var growth = [0]
        for edit in edits {
            growth.append((growth.last ?? 0) + edit.replacement.utf8.count - edit.range.count)
        }
        func moved(_ offset: Int) -> Int {
            var (low, high) = (0, edits.count)
            while low < high {
                let middle = (low + high) / 2
                if edits[middle].range.end <= offset { low = middle + 1 } else { high = middle }
            }
            return offset + growth[low]
        }
        return map { finding in
            Diagnostic(
                rule: finding.rule, file: finding.file,
                range: SourceRange(moved(finding.range.start), moved(finding.range.end)),
                message: finding.message, help: finding.help, notes: finding.notes)
        }
    }
}
