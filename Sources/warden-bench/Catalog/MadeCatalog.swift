/// A made repository on disk: so many routes, and a playbook each where asked.
struct MadeCatalog {
    let root: Folder
    let routes: Int
    let playbooks: Bool

    var catalog: Folder { root.folder("catalog") }
    var wiki: Folder { root.folder("wiki") }
    var playbookFolder: Folder { wiki.folder("playbooks") }

    /// Writes the repository below `root`, which is made where it is missing.
    ///
    /// With playbooks no review lies in the future: that would be an error, and such a
    /// repository is made to lint without one.
    func write() throws {
        try root.make()
        try catalog.make()
        try wiki.make()
        try wiki.save(Self.accessRouting, as: "AccessRouting.md")
        try wiki.save(Self.credentialRouting, as: "CredentialRouting.md")
        if playbooks { try playbookFolder.make() }
        for number in 0..<routes {
            let route = MadeRoute(number: number, futureReviews: !playbooks)
            try catalog.save(RouteText(of: route).text, as: "\(route.id).yaml")
            if playbooks {
                try playbookFolder.save(PlaybookText(of: route).text, as: "\(route.id).md")
            }
        }
    }

    private static let accessRouting = """
        # Access routing

        A route is reviewed each quarter: its owners, its custody path and its delivery are
        compared with what runs.

        """

    private static let credentialRouting = """
        # Credential routing

        Each credential has a route in `catalog/`, and a playbook that says how to ask.

        ## Examples: do not ask ops-warden

        An API key, a database login and an object storage session have owners of their own.

        """
}
