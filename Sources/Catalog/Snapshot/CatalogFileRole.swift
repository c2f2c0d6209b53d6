public import Secrets

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
    public init(path: MaskedText) {
        let path = path.bytes(for: .identity)
        let catalog = Array(CatalogFolder.catalog.prefix.utf8)
        if Self.isHidden(path) {
            self = .other
        } else if Self.ends(path, ".md") {
            self = .page
        } else if path.starts(with: catalog), Self.isYAML(path) {
            let isDirectlyInside = !path.dropFirst(catalog.count).contains(UInt8(ascii: "/"))
            let isRoute = isDirectlyInside && Self.ends(path, ".yaml")
            self = isRoute ? .route : .misplacedRoute
        } else {
            self = .other
        }
    }

    private static func isHidden(_ path: [UInt8]) -> Bool {
        var previous = UInt8(ascii: "/")
        for byte in path {
            if byte == UInt8(ascii: "."), previous == UInt8(ascii: "/") { return true }
            previous = byte
        }
        return false
    }

    private static func isYAML(_ path: [UInt8]) -> Bool {
        ends(path, ".yaml", ignoringCase: 0x20) || ends(path, ".yml", ignoringCase: 0x20)
    }

    /// Whether a path ends in `ending`; `ignoringCase` is the bit that makes a letter small.
    private static func ends(
        _ path: [UInt8], _ ending: String, ignoringCase bit: UInt8 = 0
    ) -> Bool {
        path.suffix(ending.utf8.count).elementsEqual(ending.utf8) { $0 | bit == $1 | bit }
    }
}
