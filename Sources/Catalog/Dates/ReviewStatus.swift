/// The review of a route, worked out for the day asked about.
public struct ReviewStatus: Sendable {
    /// The state on that day.
    public let state: ReviewState

    /// The day on which the next review is due; nil when there was none.
    public let due: CalendarDate?

    /// How many days the due day lies back, negative before it; nil when there was no review.
    public let daysOverdue: Int?

    /// Works it out from the last review and the cadence; it is arithmetic alone.
    public init(last: CalendarDate?, cadence: Cadence, on day: CalendarDate) {
        state = ReviewState(last: last, cadence: cadence, on: day)
        due = last.map(cadence.due)
        daysOverdue = due.map(day.days(since:))
    }
}

/// What the last review of a route is worth on the day asked about.
public enum ReviewState: String, CaseIterable, Sendable {
    /// No review is recorded.
    case never

    /// The last review is dated more than one day ahead: a date that cannot be true proves nothing.
    case future

    /// The due day is past.
    case stale

    /// That day is the due day.
    case due

    /// The due day is still to come.
    case current

    /// Whether the review has to be done: the states that `--stale` lists.
    public var isOverdue: Bool {
        switch self {
        case .never, .future, .stale: true
        case .due, .current: false
        }
    }

    /// The state on `day` of a review last done on `last`.
    public init(last: CalendarDate?, cadence: Cadence, on day: CalendarDate) {
        guard let last else {
            self = .never
            return
        }
        let due = cadence.due(after: last)
        if last.liesAhead(of: day) {
            self = .future
        } else if day > due {
            self = .stale
        } else {
            self = day == due ? .due : .current
        }
    }
}
