internal import Catalog
internal import Diagnostics
internal import Repository

/// The attempt to read a catalog's settings.
///
/// Where it fails the defaults hold, and the answer is not complete.
struct SettingsReading {
    /// What holds.
    let settings: Settings

    /// Why something that the file says does not hold.
    let problems: [Diagnostic]

    init(in root: RepositoryRoot) {
        do throws(FileProblem) {
            let file = try root.readSettings().map(SettingsFile.init)
            settings = file?.settings ?? .default
            problems = file?.breakingProblems ?? []
        } catch {
            (settings, problems) = (.default, [error.diagnostic])
        }
    }
}
