public import Diagnostics

/// What the findings of a rule weigh.
public enum RuleLevel: String, CaseIterable, Sendable {
    /// They are not told.
    case off

    /// They are warnings.
    case warning

    /// They are errors.
    case error

    /// What a finding weighs then; nil when it is not told.
    public var severity: Severity? {
        switch self {
        case .off: nil
        case .warning: .warning
        case .error: .error
        }
    }
}
