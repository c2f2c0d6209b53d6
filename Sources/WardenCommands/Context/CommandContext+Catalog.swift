internal import CatalogStore
internal import JSON
internal import RoutingCatalog

extension CommandContext {
    /// Reads the whole catalog on all cores, and takes from each route what `take` gives.
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

    /// Prints a JSON document, in pieces when it is large.
    ///
    /// - Throws: when it cannot be written.
    func print(_ document: JSONValue, _ layout: JSONLayout) throws(CommandFailure) {
        var failure: OutputStream.WriteFailure?
        document.write(layout) { piece in
            guard failure == nil else { return }
            do throws(OutputStream.WriteFailure) {
                try surroundings.output.print(piece)
            } catch {
                failure = error
            }
        }
        if let failure { throw .unwritable(failure) }
    }
}
