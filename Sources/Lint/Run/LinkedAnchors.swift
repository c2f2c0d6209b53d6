internal import Catalog
internal import Secrets
internal import Synchronization

/// The anchors that the links of a catalog name, gathered when they are first asked for.
final class LinkedAnchors: Sendable {
    /// An anchor of a page.
    struct Anchor: Hashable {
        let path: MaskedText
        let name: MaskedText
    }

    private final class Anchors: Sendable {
        let all: Set<Anchor>

        init(_ all: Set<Anchor>) {
            self.all = all
        }
    }

    private let linked = AtomicLazyReference<Anchors>()

    /// The anchors that the pages of a snapshot link to; it is always asked about the same one.
    func all(in snapshot: CatalogSnapshot) -> Set<Anchor> {
        if let anchors = linked.load() { return anchors.all }
        var all: Set<Anchor> = []
        for page in snapshot.pages {
            for reference in page.references {
                guard let name = reference.anchor, case .success(let target) = reference.target
                else { continue }
                all.insert(Anchor(path: target.text, name: name))
            }
        }
        return linked.storeIfNil(Anchors(all)).all
    }
}
