/// The review of a route, worked out for the day asked about.
public struct ReviewStanding: Sendable {
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
