internal import Catalog

/// How statuses and review states are coloured.
enum StatusRole {
    static func role(of status: RouteStatus) -> TextStyle.Role {
        switch status {
        case .active: .good
        case .draft: .attention
        case .deprecated: .faint
        }
    }

    static func role(of state: ReviewState) -> TextStyle.Role {
        switch state {
        case .never, .future, .stale: .bad
        case .due: .attention
        case .current: .good
        }
    }
}
