public import Catalog
internal import Lint
internal import Secrets

/// A catalog without routes: a first page, and settings in which nothing is set.
public struct NewCatalog: Sendable {
    /// Makes one.
    public init() {}

    /// The page that keeps the table of routes, and the settings, with their paths.
    private var files: [(path: MaskedText, text: String)] {
        [
            (MaskedText(CatalogFolder.wiki.prefix + "CredentialRouting.md"), page),
            (Settings.path, settings),
        ]
    }

    /// Plans it: a file that is there already stays as it is.
    public func plan(exists: @escaping @Sendable (RepositoryPath) -> Bool) -> CatalogPlan {
        let nothing = CatalogSnapshot([], exists: exists)
        var plan = CatalogPlan(nothing, main: nil, exists: exists)
        for (path, text) in files {
            if let known = try? RepositoryPath(path), exists(known) { continue }
            plan.plan(SourceFile(path: path, bytes: Array(text.utf8)), before: nil)
        }
        return plan
    }

    private var page: String {
        ([
            "# Credential routing", "",
            "A route says who hands out a credential, and how to ask for it. It is a pointer, never "
                + "the value.", "",
        ] + KeptTables.empty).map { $0 + "\n" }.joined()
    }

    /// Each setting as a comment, with what holds without it.
    private var settings: String {
        let defaults = Settings.default
        let places = defaults.neverIn.map(\.shown).joined(separator: ", ")
        let lines = [
            "What differs from catalog to catalog. Every key is optional.",
            "",
            "Whose catalog this is: the section \"Do not ask ...\" of playbooks.",
            "name: \(defaults.name)",
            "Where a value must never be put.",
            "never_in: [\(places)]",
            "How often routes that name no cadence are reviewed.",
            "cadence: \(defaults.cadence.rawValue)",
            "Where repositories are found, for links and requests.",
            "forge:",
            "  repository: https://forge.example/{repo}",
            "  file: https://forge.example/{repo}/src/branch/main/{path}",
            "  new_issue: https://forge.example/{repo}/issues/new?title={title}&body={body}",
            "What a rule's findings weigh: off, warning or error.",
            "lint:",
            "  review-stale: error",
        ]
        return lines.map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined()
    }
}
