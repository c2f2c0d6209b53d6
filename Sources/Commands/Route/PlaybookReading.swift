internal import Repository
internal import Catalog

/// The attempt to read a route's playbook.
///
/// When it fails, the route is still shown.
struct PlaybookReading {
    /// The playbook; nil when it could not be read.
    let playbook: Playbook?

    /// Whether the file that the route names is not there.
    let isMissing: Bool

    /// Why a file that is there could not be read.
    let problem: FileProblem?

    init(of route: Route, in root: RepositoryRoot, _ settings: Settings) {
        guard let named = route.playbook?.value, let path = try? RepositoryPath(named) else {
            (playbook, isMissing, problem) = (nil, false, nil)
            return
        }
        do throws(FileProblem) {
            (playbook, isMissing, problem) = (
                Playbook(try root.read(path), settings), false, nil
            )
        } catch {
            switch error.reason {
            case .missing: (playbook, isMissing, problem) = (nil, true, nil)
            default:
                (playbook, isMissing, problem) = (nil, false, error)
            }
        }
    }
}
