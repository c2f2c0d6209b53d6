internal import Diagnostics
internal import Repository
internal import Text

/// Why a command has no answer.
struct CommandFailure: Error {
    /// The name of what went wrong, for programs.
    let code: ErrorCode

    /// What went wrong, in a sentence without a full stop.
    let message: String

    /// What to do instead, in sentences without a full stop.
    var help: [String] = []

    /// The nearest known words, the best first.
    var candidates: [String] = []

    /// What is wrong in the files that were read.
    var problems: [Diagnostic] = []

    /// A file of the repository that the command cannot do without.
    static func unreadable(_ problem: FileProblem) -> CommandFailure {
        let diagnostic = problem.diagnostic
        return CommandFailure(
            code: .unreadable, message: problem.message,
            help: [diagnostic.help].compactMap { $0 }, problems: [diagnostic])
    }
}

/// The names of what can go wrong: a closed list, part of the JSON contract.
enum ErrorCode: String, CaseIterable {
    /// The command line is wrong.
    case usage

    /// A text that cannot be the id of a route.
    case invalidID = "invalid-id"

    /// No route has this id.
    case noSuchRoute = "no-such-route"

    /// No rule has this name.
    case noSuchRule = "no-such-rule"

    /// The route has no playbook, or that has no worker checklist.
    case noChecklist = "no-checklist"

    /// A file of a new route is there, and says something else.
    case routeExists = "route-exists"

    /// The route has not the status that the command is for.
    case wrongStatus = "wrong-status"

    /// A gate of the route is open, or without evidence.
    case openGates = "open-gates"

    /// The route was never reviewed, or its review is stale.
    case notReviewed = "not-reviewed"

    /// Lint would find errors after the change.
    case lintErrors = "lint-errors"

    /// No gate of the route is meant.
    case noSuchGate = "no-such-gate"

    /// More than one gate of the route can be meant.
    case ambiguousGate = "ambiguous-gate"

    /// The repository owns nothing.
    case notAnOwner = "not-an-owner"

    /// A text that was to be written holds a credential.
    case holdsCredential = "holds-credential"

    /// There is no `catalog/`.
    case noCatalog = "no-catalog"

    /// The route's file cannot be shown as a route.
    case brokenRoute = "broken-route"

    /// A file cannot be read.
    case unreadable

    /// Something cannot be written.
    case unwritable

    /// The exit code that goes with it.
    var exit: ExitStatus {
        switch self {
        case .usage, .holdsCredential: .usage
        case .invalidID, .noSuchRoute, .noChecklist, .noSuchRule, .routeExists, .wrongStatus,
            .openGates, .notReviewed, .lintErrors, .noSuchGate, .ambiguousGate, .notAnOwner:
            .negative
        case .noCatalog, .brokenRoute, .unreadable, .unwritable: .incomplete
        }
    }
}
