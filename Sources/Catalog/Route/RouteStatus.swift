/// How far a route has come.
public enum RouteStatus: String, CaseIterable, Sendable {
    /// Known, but not to be used before its promotion gate is met.
    case draft

    /// To be used.
    case active

    /// Replaced by another route.
    case deprecated
}
