internal import Catalog
internal import Secrets

/// The web pages of the repositories and documents that a route names, where the settings say how
/// they are found.
struct RouteLinks {
    /// The links, each text once, in the order of the route.
    let all: [Link]

    /// A repository or a document, as the route writes it, and its page.
    struct Link {
        /// A document of an owner is written `repo:path`, so that it stands for itself.
        let name: MaskedText
        let url: String
    }

    init(of route: Route, _ forge: Settings.Forge) {
        guard forge.repository != nil || forge.file != nil else {
            all = []
            return
        }
        var links: [Link] = []
        func add(_ name: MaskedText, _ url: String?) {
            guard let url, !links.contains(where: { $0.name == name }) else { return }
            links.append(Link(name: name, url: url))
        }
        for owner in route.owners {
            guard let repository = owner.repo?.value else { continue }
            add(repository, forge.link(toRepository: repository))
            guard let document = owner.doc?.value else { continue }
            let isWhole = document.shown.utf8.contains(UInt8(ascii: ":"))
            add(
                isWhole ? document : repository + ":" + document,
                forge.link(toDocument: document, of: repository))
        }
        for action in route.actions {
            guard let repository = action.repo?.value else { continue }
            add(repository, forge.link(toRepository: repository))
        }
        for document in route.seeAlso {
            add(document.value, forge.link(toDocument: document.value, of: nil))
        }
        all = links
    }
}
