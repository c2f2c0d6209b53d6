/// The drift review: which routes have to be reviewed on a day, and in which order.
public struct ReviewDrift: Sendable {
    private let day: CalendarDate
    private let lastDueDay: CalendarDate?
    private let includesDeprecated: Bool

    /// Asks about `day`, and also about the routes that fall due within `span` after it.
    ///
    /// Deprecated routes are not reviewed; `includesDeprecated` says that they were asked for.
    public init(on day: CalendarDate, dueWithin span: DateSpan?, includesDeprecated: Bool) {
        self.day = day
        self.includesDeprecated = includesDeprecated
        lastDueDay = span.map { $0.end(from: day) }
    }

    /// Whether a route has to be reviewed, or falls due within the span.
    public func includes(_ head: RouteHead) -> Bool {
        guard head.status.value != .deprecated || includesDeprecated else { return false }
        let standing = head.review.standing(on: day)
        if standing.state.isOverdue { return true }
        guard let lastDueDay, let due = standing.due else { return false }
        return due <= lastDueDay
    }

    /// Orders never reviewed first, then dated ahead, then longest overdue, then by due day; ties by id.
    public func precedes(_ left: RouteHead, _ right: RouteHead) -> Bool {
        let (leftRank, rightRank) = (rank(left), rank(right))
        return leftRank == rightRank ? left.id.value < right.id.value : leftRank < rightRank
    }

    private func rank(_ head: RouteHead) -> (group: Int, overdue: Int) {
        let standing = head.review.standing(on: day)
        return switch standing.state {
        case .never: (0, 0)
        case .future: (1, 0)
        case .stale, .due, .current: (2, -(standing.daysOverdue ?? 0))
        }
    }
}
