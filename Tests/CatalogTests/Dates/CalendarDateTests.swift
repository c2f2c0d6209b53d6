import Catalog
import Effort
import Foundation
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
    @Test(
        "A text is a day only when the calendar has it",
        arguments: [
            ("2026-11-24", true), ("2024-02-29", true), ("2026-02-29", false),
            ("1900-02-29", false),
            ("2000-02-29", true), ("2026-02-31", false), ("2026-04-31", false),
            ("2026-13-01", false),
            ("2026-00-10", false), ("2026-01-00", false), ("0000-01-01", false),
            ("0001-01-01", true),
            ("9999-12-31", true), ("2026-6-24", false), ("2026/06/24", false),
            ("26-06-2024", false),
            ("2026-06-24T00:00:00Z", false), (" 2026-06-24", false), ("2026-06-24 ", false),
            ("", false),
            ("２０２６-06-24", false), ("+026-06-24", false), ("20260624", false),
            ("2026-06-2４", false),
        ])
    func reading(text: String, exists: Bool) {
        let day = CalendarDate(text)
        #expect((day != nil) == exists)
        if let day { #expect("\(day)" == text) }
    }

    /// A Gregorian calendar in UTC, whatever the machine is set to.
    private static let oracle: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
        calendar.locale = Locale(identifier: "en_US_POSIX")
        return calendar
    }()

    private func day(_ date: Date) throws -> CalendarDate {
        let parts = Self.oracle.dateComponents([.year, .month, .day], from: date)
        let day = CalendarDate(
            year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
        return try #require(day)
    }

    /// All of 1900 to 2200; or the years around each February that is unlike the others.
    private static let spans =
        Effort.isThorough ? [1900...2200] : [1900...1900, 2000...2001, 2024...2024, 2100...2100]

    @Test("Every day agrees with Foundation's calendar, for every cadence", arguments: spans)
    func everyDay(years: ClosedRange<Int>) throws {
        let calendar = Self.oracle
        func newYear(_ year: Int) throws -> Date {
            try #require(calendar.date(from: DateComponents(year: year, month: 1, day: 1)))
        }
        let start = try newYear(years.lowerBound)
        let end = try newYear(years.upperBound + 1)
        let first = try day(start)
        var previous: CalendarDate?
        for offset in 0..<Int(end.timeIntervalSince(start) / 86_400) {
            let date = start.addingTimeInterval(Double(offset) * 86_400)
            let today = try day(date)
            // One comparison a day keeps a hundred thousand of them quick; all parts must hold.
            var holds = today == first.adding(days: offset) && today.days(since: first) == offset
            holds = holds && previous.map { $0 < today } ?? true
            previous = today
            for cadence in Cadence.allCases {
                let due = try #require(
                    calendar.date(byAdding: .month, value: cadence.months, to: date))
                holds = try holds && cadence.due(after: today) == day(due)
            }
            #expect(holds, "\(today)")
        }
        #expect(previous == CalendarDate(year: years.upperBound, month: 12, day: 31))
    }

    @Test(
        "Months are added by the calendar and cut to its length",
        arguments: [
            ("2025-11-30", 3, "2026-02-28"), ("2023-11-30", 3, "2024-02-29"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2025-08-31", 6, "2026-02-28"), ("2026-01-31", 1, "2026-02-28"),
            ("2026-03-31", 1, "2026-04-30"),
            ("2026-06-24", 3, "2026-09-24"), ("2025-12-15", 1, "2026-01-15"),
            ("9999-12-31", 1, "10000-01-31"),
            ("2026-06-24", 0, "2026-06-24"), ("2026-06-24", -4, "2026-06-24"),
        ])
    func months(from: String, months: Int, to: String) throws {
        let day = try #require(CalendarDate(from))
        #expect("\(day.adding(months: months))" == to)
    }

    @Test("No count of days or months is too large", arguments: [Int.max, Int.min, 4_000_000])
    func extremes(count: Int) throws {
        let day = try #require(CalendarDate("9999-12-31"))
        #expect(day.adding(days: count) >= day)
        #expect(day.adding(months: count) >= day)
    }
}
