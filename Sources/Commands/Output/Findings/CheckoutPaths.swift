internal import Repository
internal import Secrets

/// Paths as GitHub and GitLab want them: from the top of what was checked out, where the catalog
/// may lie in a folder.
struct CheckoutPaths {
    private let folder: String

    /// Takes the root of the catalog, and the folder of the checkout where that is known.
    init(root: RepositoryRoot, workspace: String?) {
        folder = workspace.flatMap(root.path(from:))?.shown ?? ""
    }

    /// The path of a file that is known from the root.
    func path(_ path: String) -> String { folder.isEmpty ? path : "\(folder)/\(path)" }
}
