/// The formats of findings.
enum LintFormat: String, CaseIterable {
    case text
    case concise
    case json
    case sarif
    case github
    case gitlab

    var meaning: String {
        switch self {
        case .text: "with the source line and what would be right"
        case .concise: "one finding per line"
        case .json: "one JSON document"
        case .sarif: "SARIF 2.1.0, for code scanning"
        case .github: "annotations and a summary in GitHub Actions"
        case .gitlab: "GitLab's Code Quality report"
        }
    }
}

/// The findings that make lint fail.
enum FailingLevel: String, CaseIterable {
    case error
    case warning
    case never

    var meaning: String {
        switch self {
        case .error: "when there is an error"
        case .warning: "when there is any finding"
        case .never: "not because of findings"
        }
    }
}
