public import Diagnostics
internal import Text

/// A route file with all that was found in it: its route, and what does not decode.
///
/// It is large and never changes, so what hands it on hands on a reference.
public final class LoadedRoute: Sendable {
    /// The file as it was read.
    public let file: RouteFile

    /// The route; nil when it is broken.
    public let route: Route?

    /// All that does not decode, in order of place.
    public let problems: [Diagnostic]

    /// Decodes a route file.
    public init(_ file: RouteFile) {
        self.file = file
        route = try? file.route()
        problems = file.problems
    }
}
