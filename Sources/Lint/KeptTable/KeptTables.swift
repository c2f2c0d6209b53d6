public import Catalog
public import Secrets
public import Text

/// The tables of routes that the pages of a repository keep.
public enum KeptTables {
    /// The edits that write the tables that are out of date, by page; none where a route is broken
    /// or was not read.
    public static func edits(
        in snapshot: CatalogSnapshot
    ) -> [(page: SourceFile, edits: [ByteEdit])] {
        let kept = snapshot.pages.filter { page in
            page.source.path.starts(with: CatalogFolder.wiki.prefix)
                && !snapshot.linkedPaths.contains(page.source.path)
        }.map { ($0, KeptTableRegion.all(on: $0).regions) }.filter { !$0.1.isEmpty }
        guard !kept.isEmpty, let routes = snapshot.routesOfWholeCatalog else { return [] }
        return kept.compactMap { page, regions in
            guard
                let table = KeptTable(
                    of: routes, on: page.source.path,
                    exists: { snapshot.existingPaths.contains($0.text) })
            else { return nil }
            let edits = regions.filter {
                table.difference(from: $0.lines(in: page.source)) != nil
            }.map { $0.writing(table, in: page.source) }
            return edits.isEmpty ? nil : (page.source, edits)
        }
    }

    /// The lines of a table without routes, between its two comments.
    public static var empty: [String] {
        let table = KeptTable(of: [], on: "", exists: { _ in false })?.lines ?? []
        return [KeptTableRegion.open, ""] + table + ["", KeptTableRegion.close]
    }
}
