public import Diagnostics

/// Why a change is not made: the answer is no, and nothing is written.
public struct Refusal: Error, Sendable {
    /// What is in the way.
    public let reason: Reason

    /// What is wrong, in a sentence without a full stop.
    public let message: String

    /// What to do instead, in sentences without a full stop.
    public let help: [String]

    /// The nearest known words, the best first.
    public let candidates: [String]

    /// What is wrong in the files, with places.
    public let problems: [Diagnostic]

    /// Refuses a change.
    public init(
        reason: Reason, message: String, help: [String] = [], candidates: [String] = [],
        problems: [Diagnostic] = []
    ) {
        self.reason = reason
        self.message = message
        self.help = help
        self.candidates = candidates
        self.problems = problems
    }

    /// What can be in the way of a change.
    public enum Reason: Sendable {
        /// A text that cannot be the id of a route.
        case invalidID

        /// No route has this id.
        case noSuchRoute

        /// The route's file cannot be decoded.
        case brokenRoute

        /// A file of the route is there, and says something else.
        case routeExists

        /// The status of the route is not one that the change is for.
        case wrongStatus

        /// A gate is open, or nothing says where it can be seen.
        case openGates

        /// The route was never reviewed, or its review is stale.
        case notReviewed

        /// Lint would find errors that it does not find now, or errors in the route and its page.
        case lintErrors

        /// No gate of the route is meant.
        case noSuchGate

        /// More than one gate of the route can be meant.
        case ambiguousGate

        /// No route and no page has the repository as an owner's.
        case notAnOwner

        /// The words that were given do not fit each other.
        case usage

        /// A file is written in a way that warden cannot change safely.
        case notWritable
    }
}
