import Foundation

/// A made repository on disk: so many routes, and a playbook each where asked.
struct MadeCatalog {
    let root: URL
    let routes: Int
    let playbooks: Bool

    /// Writes the repository below `root`, which is made where it is missing.
    ///
    /// With playbooks no review lies in the future: that would be an error, and such a
    /// repository is made to lint without one.
    func write() throws {
        try makeFolder("wiki")
        try save(Self.accessRouting, as: "AccessRouting.md", in: "wiki")
        try save(Self.credentialRouting, as: "CredentialRouting.md", in: "wiki")
        try makeFolder("catalog")
        if playbooks { try makeFolder("wiki/playbooks") }
        for number in 0..<routes {
            let route = MadeRoute(number: number, futureReviews: !playbooks)
            try save(RouteText(of: route).text, as: "\(route.id).yaml", in: "catalog")
            if playbooks {
                try save(PlaybookText(of: route).text, as: "\(route.id).md", in: "wiki/playbooks")
            }
        }
    }

    private func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            at: root.appending(path: name), withIntermediateDirectories: true)
    }

    private func save(_ text: String, as name: String, in folder: String) throws {
        try Data(text.utf8).write(to: root.appending(path: "\(folder)/\(name)"))
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
