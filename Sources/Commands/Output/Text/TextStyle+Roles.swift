internal import Catalog
internal import Diagnostics

extension RouteStatus {
    /// How the status is coloured.
    var role: TextStyle.Role {
        switch self {
        case .active: .good
        case .draft: .attention
        case .deprecated: .faint
        }
    }
}

extension ReviewState {
    /// How the state is coloured.
    var role: TextStyle.Role {
        switch self {
        case .never, .future, .stale: .bad
        case .due: .attention
        case .current: .good
        }
    }
}

extension Severity {
    /// How the severity is coloured.
    var role: TextStyle.Role {
        switch self {
        case .error: .bad
        case .warning: .attention
        }
    }
}
