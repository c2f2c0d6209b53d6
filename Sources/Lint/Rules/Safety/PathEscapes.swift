internal import Diagnostics
internal import Catalog
internal import Text

/// A path stays inside the repository.
enum PathEscapes {
    static let rule = LintRule(
        .pathEscapes,
        summary: "A path must stay inside the repository.",
        reason: """
            Anything that opens the path opens a file that nobody reviewed with the catalog, and a \
            different one on every machine. That holds for `..`, for absolute paths and for \
            symbolic links.
            """,
        bad: LintExample(.route("playbook: ⟦../notes/example-key.md⟧")),
        good: LintExample(.route("playbook: wiki/playbooks/example-key.md")),
        check: .page { page, _, reporter in
            // Decoding a route finds the paths in it, and reading the files the links among them.
            for reference in page.references {
                guard case .failure(let problem) = reference.target,
                    let message = message(problem)
                else { continue }
                reporter.report(message, at: reference.range, help: help)
            }
        })

    private static func message(_ problem: RepositoryPath.Problem) -> String? {
        switch problem {
        case .absolute: "this is an absolute path"
        case .leavesRoot: "this path leads out of the catalog's root"
        case .notAFile: nil
        }
    }

    private static let help =
        "write the path from this page's folder to a file of the repository, or a whole web address"
}
