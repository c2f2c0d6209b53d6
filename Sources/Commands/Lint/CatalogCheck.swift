internal import Secrets
internal import Diagnostics
internal import CommandLine
internal import Lint
internal import Repository
internal import Catalog
internal import Text

/// Reads a repository and applies the rules to it.
struct CatalogCheck {
    let root: RepositoryRoot
    let day: CalendarDate
    let jobs: Int

    /// The command line that pages may show.
    let commands: Command

    /// What was found.
    struct Result {
        /// All findings, and the files that could not be read, in the order of all output.
        let findings: [Diagnostic]

        /// The files that could not be read.
        let unread: [Diagnostic]

        /// How many files there are, with those that could not be read.
        let files: Int
    }

    /// Checks everything; files whose paths are in `replacing` are taken to hold those bytes.
    ///
    /// - Throws: when `catalog/` cannot be found.
    func result(replacing: [MaskedText: [UInt8]] = [:]) throws(CommandFailure) -> Result {
        let snapshot: CatalogSnapshot
        do throws(FileProblem) {
            snapshot = try SnapshotLoader(root: root, jobs: jobs, replacing: replacing).load()
        } catch {
            throw .unreadable(error)
        }
        let linter = Linter(day: day, commands: commands, jobs: jobs)
        var findings = linter.findings(in: snapshot)
        if !snapshot.unread.isEmpty { findings = (findings + snapshot.unread).sorted() }
        return Result(
            findings: findings, unread: snapshot.unread,
            files: snapshot.fileCount + snapshot.unread.count)
    }
}
