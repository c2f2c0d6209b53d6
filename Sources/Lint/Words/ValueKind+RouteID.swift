public import CommandLine

extension ValueKind {
    /// The id of a route: lint looks whether one on a command line that a page shows is there.
    public static let routeID = ValueKind("route id")
}
