public import Secrets
internal import Text

/// A file under `catalog/` or `wiki/`, read as what it is.
public enum CatalogFile: Sendable {
    /// A route file, broken or not.
    case route(LoadedRoute)

    /// A page of Markdown.
    case page(WikiPage)

    /// Any other file, of which only the bytes count; a misplaced route file is one.
    case other(SourceFile)

    /// Reads a file as what its path says that it is, in a catalog with these settings; it never
    /// fails.
    public init(reading source: SourceFile, _ settings: Settings = .default) {
        switch CatalogFileRole(path: source.path) {
        case .route:
            self = .route(
                LoadedRoute(
                    RouteFile(source, cadenceOfCatalog: settings.cadence)))
        case .page: self = .page(WikiPage(source))
        case .misplacedRoute, .other: self = .other(source)
        }
    }

    /// The file's path and bytes.
    public var source: SourceFile {
        switch self {
        case .route(let route): route.file.source
        case .page(let page): page.source
        case .other(let source): source
        }
    }
}
