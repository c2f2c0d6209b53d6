internal import Catalog
internal import Secrets
internal import Text

/// Whether a route is the one to follow, in a sentence.
struct RouteVerdict {
    let route: Route

    /// The sentence, with a full stop.
    var sentence: String {
        let follow = route.follow
        return switch route.status.value {
        case .active: "This route is active: follow it."
        case .draft:
            follow.map { "This route is a draft: follow \($0) until it is promoted." }
                ?? "This route is a draft: ask its owners before you use it."
        case .deprecated:
            if let follow {
                "This route is deprecated: follow \(follow)."
            } else if let reason = route.retired?.value.shown {
                "This route is deprecated, and nothing takes its place: \(reason)"
            } else {
                "This route is deprecated: ask its owners what replaces it."
            }
        }
    }

    /// The command that shows the route to follow; nil where that is the route itself, or none.
    var command: String? {
        guard route.status.value != .active else { return nil }
        return route.follow.map { "warden route show \($0)" }
    }

    /// How the sentence is coloured.
    var role: TextStyle.Role { route.status.value == .active ? .good : .attention }
}
