internal import Catalog
internal import Text

/// A review in words: "stale: due 2026-09-24, 61 days ago (last 2026-06-24, quarterly)".
struct ReviewWords {
    let review: Review
    let day: CalendarDate

    var text: String {
        let status = review.status(on: day)
        guard let last = review.last?.value, let due = status.due,
            let overdue = status.daysOverdue
        else { return "never reviewed (\(review.cadence.rawValue))" }
        let history = "(last \(last)\(reviewer), \(review.cadence.rawValue))"
        return switch status.state {
        case .never: "never reviewed"
        case .future:
            "dated \(last), in the future, so it proves nothing (\(review.cadence.rawValue))"
        case .stale: "stale: due \(due), \(Wording.count(overdue, "day")) ago \(history)"
        case .due: "due today, \(due) \(history)"
        case .current: "current: due \(due), in \(Wording.count(-overdue, "day")) \(history)"
        }
    }

    private var reviewer: String { review.by.map { " by \($0.value)" } ?? "" }
}
