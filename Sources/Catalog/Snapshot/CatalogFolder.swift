/// A folder at the root of a repository in which every file is read.
public enum CatalogFolder: String, CaseIterable, Sendable {
    /// The routes.
    case catalog = "catalog/"

    /// The pages.
    case wiki = "wiki/"

    /// What the path of everything in it begins with: its name and a slash.
    public var prefix: String { rawValue }

    /// Its name.
    public var name: String { String(rawValue.dropLast()) }
}
