internal import Catalog
internal import Secrets
internal import Synchronization

/// Whether the links of a catalog still lead somewhere once a page is changed.
final class PageLinks: Sendable {
    /// A place of a page that links can lead to.
    private struct Anchor: Hashable {
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

    /// Whether a page that becomes another one takes no anchor away that a link names, and brings
    /// no link that leads nowhere.
    func hold(when page: WikiPage, becomes changed: WikiPage, in context: LintContext) -> Bool {
        let anchors = BrokenAnchor.anchors(of: changed)
        let lost = BrokenAnchor.anchors(of: page).subtracting(anchors)
        let path = page.source.path
        if !lost.isEmpty {
            let linked = anchorsLinked(in: context)
            if lost.contains(where: { linked.contains(Anchor(path: path, name: $0)) }) {
                return false
            }
        }
        let known = Set(page.references.map(Link.init))
        return changed.references.allSatisfy { reference in
            guard !known.contains(Link(reference)), case .success(let target) = reference.target
            else { return true }
            guard let anchor = reference.anchor else { return context.exists(target) }
            guard target.text != path else { return anchors.contains(anchor) }
            return context.page(at: target.text).map {
                BrokenAnchor.anchors(of: $0).contains(anchor)
            } ?? false
        }
    }

    private func anchorsLinked(in context: LintContext) -> Set<Anchor> {
        if let anchors = linked.load() { return anchors.all }
        var all: Set<Anchor> = []
        for page in context.snapshot.pages {
            for reference in page.references {
                guard let name = reference.anchor, case .success(let target) = reference.target
                else { continue }
                all.insert(Anchor(path: target.text, name: name))
            }
        }
        return linked.storeIfNil(Anchors(all)).all
    }

    /// Where a reference leads.
    private struct Link: Hashable {
        let path: MaskedText?
        let anchor: MaskedText?

        init(_ reference: PageReference) {
            path = (try? reference.target.get())?.text
            anchor = reference.anchor
        }
    }
}
