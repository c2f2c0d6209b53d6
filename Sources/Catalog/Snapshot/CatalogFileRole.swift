/// What a file under `catalog/` or `wiki/` is taken for, by its path alone.
public enum CatalogFileRole: Sendable {
    /// A route file: `catalog/<id>.yaml`.
    case route

    /// A file that looks like a route file, but ends in `.yml` or lies in a subfolder of
    /// `catalog/`.
    case misplacedRoute

    /// A page of Markdown.
    case page

    /// Any other file; so is one whose path has a part that begins with a dot.
    case other

    /// Takes a path from the root, with `/` between its parts.
    public init(path: String) {
        let catalog = "catalog/".utf8
        if Self.isHidden(path) {
            self = .other
        } else if path.utf8.reversed().starts(with: ".md".utf8.reversed()) {
            self = .page
        } else if path.utf8.starts(with: catalog), Self.isYAML(path) {
            let isDirectlyInside = !path.utf8.dropFirst(catalog.count).contains(UInt8(ascii: "/"))
            let isRoute = isDirectlyInside && path.hasSuffix(".yaml")
            self = isRoute ? .route : .misplacedRoute
        } else {
            self = .other
        }
    }

    private static func isHidden(_ path: String) -> Bool {
        var previous = UInt8(ascii: "/")
        for byte in path.utf8 {
            if byte == UInt8(ascii: "."), previous == UInt8(ascii: "/") { return true }
            previous = byte
        }
        return false
    }

    private static func isYAML(_ path: String) -> Bool {
        if path.hasSuffix(".yaml") { return true }
        let path = path.lowercased()
        return path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    }
}
