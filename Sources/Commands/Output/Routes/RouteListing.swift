internal import Catalog
internal import Diagnostics
internal import JSON
internal import Secrets

/// A list of routes: the answer of `route list` and `route find`.
struct RouteListing: AnswerContent {
    /// What the list is for, which decides its columns and closing sentences.
    let purpose: Purpose

    let format: ListFormat

    /// The routes that are listed, in their order.
    let routes: [ListedRoute]

    /// How many routes there are before any filter.
    let total: Int

    /// What kept files from being read as routes.
    let unlisted: [Diagnostic]

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
    }

    /// What kept files from being read as routes, and the credentials in those that were.
    private var problems: [Diagnostic] {
        let credentials = routes.flatMap(\.credentials)
        return credentials.isEmpty ? unlisted : (unlisted + credentials).sorted()
    }

    /// How many of the listed routes have an overdue review.
    var overdue: Int { routes.count { $0.review.state.isOverdue } }

    /// The answer that this list is.
    func answer(isNo: Bool) -> Answer {
        var answer = Answer(self)
        answer.isNo = isNo
        answer.isComplete = unlisted.isEmpty
        answer.problems = problems
        answer.remarks = remarks
        return answer
    }

    // MARK: - Rendering

    func document(style: TextStyle) -> Document {
        switch format {
        case .table: RouteTable(listing: self, style: style).document
        case .ids: .text(routes.map { .line($0.id.text) }.lines)
        case .json: .json(json, holdsProblems: true)
        case .jsonl: .jsonLines(routes.compactMap(\.json))
        }
    }

    /// The document `warden.routes/1`.
    private var json: JSONValue {
        [
            "schema": "warden.routes/1",
            "as_of": .string("\(day)"),
            "routes": .array(routes.map { $0.json.map { .verbatim($0) } ?? .null }),
            "summary": [
                "total": .int(total), "listed": .int(routes.count), "stale": .int(overdue),
            ],
            "problems": .array(DiagnosticJSON.values(of: problems)),
        ]
    }
}
