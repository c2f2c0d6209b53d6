internal import Text

/// A day of the Gregorian calendar, without a clock or a time zone.
///
/// Arithmetic follows the proleptic Gregorian calendar (ISO 8601).
public struct CalendarDate: Hashable, Sendable {
    /// The year, from 1.
    public let year: Int

    /// The month, 1 to 12.
    public let month: Int

    /// The day of the month, from 1.
    public let day: Int

    /// Makes a day; nil when the calendar has no such day, as 2026-02-31, or the year is not 1 to
    /// 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...Self.lastYear).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(month, of: year)
        else { return nil }
        self.init(existingYear: year, month: month, day: day)
    }

    private init(existingYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The last year that a day can have.
    static let lastYear = 9999

    /// The first day that computers count from, 1970-01-01.
    public static let epoch = CalendarDate(existingYear: 1970, month: 1, day: 1)

    /// Reads `YYYY-MM-DD`; nil for any other form, and for a day that does not exist.
    public init?(_ text: String) {
        self.init(text.utf8Span.span)
    }

    /// Reads the bytes of such a text.
    init?(_ text: Span<UInt8>) {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = Self.number(text, 0..<4), let month = Self.number(text, 5..<7),
            let day = Self.number(text, 8..<10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ text: Span<UInt8>, _ digits: Range<Int>) -> Int? {
        var value = 0
        for index in digits {
            guard text[index].isDigit else { return nil }
            value = value * 10 + Int(text[index] - UInt8(ascii: "0"))
        }
        return value
    }

    /// Whether February of `year` has 29 days.
    static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// How many days a month (1 to 12) of a year has.
    public static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day `months` calendar months later, cut to the length of its month: 2025-11-30 and
    /// three are 2026-02-28.
    ///
    /// `months` is cut to 0 to 120,000, ten thousand years.
    public func adding(months: Int) -> CalendarDate {
        let count = year * 12 + (month - 1) + min(max(months, 0), 120_000)
        let (year, month) = (count / 12, count % 12 + 1)
        return CalendarDate(
            existingYear: year, month: month, day: min(day, Self.daysInMonth(month, of: year)))
    }

    /// Whether it lies so far after `day` that nothing can have been seen on it: one day is allowed
    /// for time zones.
    public func liesAhead(of day: CalendarDate) -> Bool { self > day.adding(days: 1) }

    /// The day that comes `days` later.
    ///
    /// `days` is cut to 0 to 3,660,000, about ten thousand years.
    public func adding(days: Int) -> CalendarDate {
        CalendarDate(dayNumber: dayNumber + min(max(days, 0), 3_660_000))
    }

    /// How many days this day comes after `other`; negative when it comes before.
    public func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }

    /// Days since 1 March of the year 0.
    ///
    /// A year that begins in March has its leap day at the end, so that months have a closed form:
    /// five of them, from March as from August, are always 153 days.
    private var dayNumber: Int {
        let (marchYear, marchMonth) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        return marchYear * 365 + leapDays + (153 * marchMonth + 2) / 5 + day - 1
    }

    private init(dayNumber: Int) {
        // 146,097 days are 400 years; the corrections remove the leap days again before dividing.
        let era = dayNumber / 146_097
        let dayOfEra = dayNumber % 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        self.init(
            existingYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}

extension CalendarDate: Comparable {
    /// Orders earlier days first.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The day as `YYYY-MM-DD` (ISO 8601); a year beyond 9999 has more digits.
    public var description: String {
        let beyond = year > 9999 ? String(year / 10_000) : ""
        return beyond
            + String(
                decoding: [
                    Self.digit(year / 1000), Self.digit(year / 100), Self.digit(year / 10),
                    Self.digit(year), UInt8(ascii: "-"), Self.digit(month / 10),
                    Self.digit(month), UInt8(ascii: "-"), Self.digit(day / 10), Self.digit(day),
                ], as: UTF8.self)
    }

    /// The last digit of a number.
    private static func digit(_ number: Int) -> UInt8 {
        UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    }
}
