/// The drift review: which routes have to be reviewed on a day, and in which order.
public struct ReviewDrift: Sendable {
    private let lastDueDay: CalendarDate?
    private let includesDeprecated: Bool

    /// Asks about `day`, and also about the routes that fall due within `span` after it.
    ///
    /// Deprecated routes are not reviewed; `includesDeprecated` says that they were asked for.
    public init(on day: CalendarDate, dueWithin span: DateSpan?, includesDeprecated: Bool) {
        self.includesDeprecated = includesDeprecated
        lastDueDay = span.map { $0.end(from: day) }
    }

    /// Whether a route has to be reviewed, or falls due within the span.
    public func includes(_ status: RouteStatus, _ review: ReviewStatus) -> Bool {
        guard status != .deprecated || includesDeprecated else { return false }
        if review.state.isOverdue { return true }
        guard let lastDueDay, let due = review.due else { return false }
        return due <= lastDueDay
    }

    /// The rank of a route in the review, lowest first: never reviewed, dated ahead, longest
    /// overdue, next due.
    public func rank(_ review: ReviewStatus) -> Int {
        switch review.state {
        case .never: .min
        case .future: .min + 1
        case .stale, .due, .current: -(review.daysOverdue ?? 0)
        }
    }
}
