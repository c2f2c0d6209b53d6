internal import Repository
internal import Catalog

extension CommandContext {
    /// Reads the whole catalog on all cores, and keeps what `take` returns for each route.
    ///
    /// - Throws: when there is no catalog, or it cannot be listed.
    func load<Item: Sendable>(
        _ take: @Sendable (RouteFile) throws(BrokenRoute) -> Item?
    ) throws(CommandFailure) -> CatalogLoader.Loaded<Item> {
        let root = try root()
        do throws(FileProblem) {
            return try CatalogLoader(root: root, jobs: jobs).load(take)
        } catch {
            throw .unreadable(error)
        }
    }
}
