internal import Catalog
internal import Secrets

extension LintContext {
    /// Whether a page that becomes another one takes no anchor away that a link names, and brings
    /// no link that leads nowhere.
    func linksHold(when page: WikiPage, becomes changed: WikiPage) -> Bool {
        let anchors = changed.anchors
        let lost = page.anchors.subtracting(anchors)
        let path = page.source.path
        if !lost.isEmpty {
            let linked = linkedAnchors.all(in: snapshot)
            if lost.contains(where: { linked.contains(LinkedAnchors.Anchor(path: path, name: $0)) })
            {
                return false
            }
        }
        let known = Set(page.references.map(Link.init))
        return changed.references.allSatisfy { reference in
            guard !known.contains(Link(reference)), case .success(let target) = reference.target
            else { return true }
            guard let anchor = reference.anchor else { return exists(target) }
            guard target.text != path else { return anchors.contains(anchor) }
            return self.page(at: target.text)?.anchors.contains(anchor) ?? false
        }
    }
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
