/// The command that lists the ids of all routes.
///
/// A value that is completed by it is a route's id: that is how lint knows one on a command line.
public enum RouteIDListing {
    /// The words behind the tool's name.
    public static let words = ["route", "list", "--format", "ids"]
}
