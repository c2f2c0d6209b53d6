/// A length of time in whole days, weeks or calendar months, written `14d`, `2w` or `3m`.
public enum DateSpan: Hashable, Sendable {
    /// So many days.
    case days(Int)

    /// So many calendar months.
    case months(Int)

    /// Reads a count of up to 5 digits and a unit: `d`, `w` or `m`; nil for any other form.
    public init?(_ text: String) {
        guard let unit = text.unicodeScalars.last else { return nil }
        let digits = text.unicodeScalars.dropLast()
        guard (1...5).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }),
            let count = Int(String(digits))
        else { return nil }
        switch unit {
        case "d": self = .days(count)
        case "w": self = .days(7 * count)
        case "m": self = .months(count)
        default: return nil
        }
    }

    /// The day that lies so much after `day`; months are cut to the month's length.
    public func end(from day: CalendarDate) -> CalendarDate {
        switch self {
        case .days(let count): day.adding(days: count)
        case .months(let count): day.adding(months: count)
        }
    }
}
