/// How often a route has to be reviewed.
public enum Cadence: String, CaseIterable, Sendable {
    /// Every month.
    case monthly

    /// Every three months.
    case quarterly

    /// Every six months.
    case semiannual

    /// Every twelve months.
    case annual

    /// What holds when a route says nothing.
    public static let `default` = quarterly

    /// The calendar months from one review to the day on which the next is due.
    public var months: Int {
        switch self {
        case .monthly: 1
        case .quarterly: 3
        case .semiannual: 6
        case .annual: 12
        }
    }

    /// How often that is, in words.
    public var words: String {
        switch self {
        case .monthly: "every month"
        case .quarterly: "every three months"
        case .semiannual: "every six months"
        case .annual: "every year"
        }
    }

    /// The day on which the next review is due after one on `last`.
    public func due(after last: CalendarDate) -> CalendarDate { last.adding(months: months) }
}
