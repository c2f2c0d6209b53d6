public import Diagnostics
internal import Secrets

/// What makes findings in two versions of a catalog the same one, wherever edits have moved it.
public struct FindingKey: Hashable, Sendable {
    private let path: MaskedText
    private let rule: RuleIdentity
    private let message: MaskedText

    /// The key of a finding.
    public init(_ finding: Diagnostic) {
        path = finding.file.path
        rule = finding.rule
        message = MaskedText(finding.message)
    }
}

extension [FindingKey: Int] {
    /// Counts findings by their keys.
    public init(counting findings: some Sequence<Diagnostic>) {
        self.init(findings.lazy.map { (FindingKey($0), 1) }, uniquingKeysWith: +)
    }

    /// Takes one finding of that key away; false when there was none left.
    public mutating func take(_ key: FindingKey) -> Bool {
        guard let count = self[key], count > 0 else { return false }
        self[key] = count - 1
        return true
    }
}
