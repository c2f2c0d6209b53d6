/// How much a diagnostic weighs.
public enum Severity: String, CaseIterable, Sendable, Comparable {
    /// Worth fixing; nothing is wrong yet.
    case warning

    /// Wrong: the file does not say what it must.
    case error

    /// Orders a warning before an error.
    public static func < (left: Severity, right: Severity) -> Bool {
        left == .warning && right == .error
    }
}
