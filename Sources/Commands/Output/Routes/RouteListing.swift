internal import Catalog
internal import Diagnostics
internal import Secrets

/// A list of routes: the answer of `route list` and `route find`.
struct RouteListing {
    /// What the list is for, which decides its columns and closing sentences.
    let purpose: Purpose

    let format: ListFormat

    /// The routes that are listed, in their order.
    let routes: [ListedRoute]

    /// How many routes there are before any filter.
    let total: Int

    /// What kept files from being read as routes.
    let unlisted: [Diagnostic]

    /// What kept settings from being heeded.
    let unheeded: [Diagnostic]

    /// The day that reviews are judged for.
    let day: CalendarDate

    /// What a list of routes is for.
    enum Purpose {
        /// To see what there is; `unmatched` are values asked for that no route has.
        case overview(unmatched: [UnmatchedValue])

        /// To review the routes that are overdue, and those that fall due within a span.
        case driftReview(dueWithin: DateSpan?, unmatched: [UnmatchedValue])

        /// To find a route by words.
        case search(Search)
    }

    /// A value that was asked for and that no route has.
    struct UnmatchedValue {
        /// The option without its dashes.
        let option: String

        let value: MaskedText

        /// The nearest value that a route has.
        let nearest: String?
    }

    /// How a search went.
    struct Search {
        /// What was typed.
        let typed: String

        /// The words of it that were searched for.
        let words: [String]

        /// How many routes were found, listed or not.
        let matched: Int

        /// The words that no route has.
        let unmatched: [String]
    }

    /// What kept files from being read as routes and settings from being heeded, and the
    /// credentials in the routes that were read.
    var problems: [Diagnostic] {
        let further = unheeded + routes.flatMap(\.credentials)
        return further.isEmpty ? unlisted : (unlisted + further).sorted()
    }

    /// How many of the listed routes have an overdue review.
    var overdue: Int { routes.count { $0.review.state.isOverdue } }
}
