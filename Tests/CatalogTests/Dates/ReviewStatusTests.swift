import Catalog
import Testing

@Suite("The status of a review")
struct ReviewStatusTests {
    @Test(
        "The state is arithmetic on three days",
        arguments: [
            ("", "quarterly", "2026-11-24", ReviewState.never, "", 0),
            ("2026-06-24", "quarterly", "2026-11-24", .stale, "2026-09-24", 61),
            ("2026-06-24", "quarterly", "2026-09-25", .stale, "2026-09-24", 1),
            ("2026-06-24", "quarterly", "2026-09-24", .due, "2026-09-24", 0),
            ("2026-06-24", "quarterly", "2026-09-23", .current, "2026-09-24", -1),
            ("2026-11-24", "monthly", "2026-11-24", .current, "2026-12-24", -30),
            // A day ahead is the other side of the date line; two days cannot be true.
            ("2026-11-25", "quarterly", "2026-11-24", .current, "2027-02-25", -93),
            ("2026-11-26", "quarterly", "2026-11-24", .future, "2027-02-26", -94),
            ("2025-11-30", "quarterly", "2026-02-28", .due, "2026-02-28", 0),
            ("2025-11-30", "quarterly", "2026-03-01", .stale, "2026-02-28", 1),
            ("2023-11-30", "quarterly", "2024-02-29", .due, "2024-02-29", 0),
            ("2024-02-29", "annual", "2025-02-28", .due, "2025-02-28", 0),
            ("2024-08-31", "semiannual", "2025-03-01", .stale, "2025-02-28", 1),
        ])
    func status(
        last: String, cadence: String, day: String, state: ReviewState, due: String, overdue: Int
    ) throws {
        let status = ReviewStatus(
            last: CalendarDate(last), cadence: try #require(Cadence(rawValue: cadence)),
            on: try #require(CalendarDate(day)))
        #expect(status.state == state)
        #expect(status.due.map { "\($0)" } ?? "" == due)
        #expect(status.daysOverdue == (due.isEmpty ? nil : overdue))
        #expect(state.isOverdue == [.never, .future, .stale].contains(state))
    }
}

@Suite("Lengths of time")
struct DateSpanTests {
    @Test(
        "A span is a count and a unit",
        arguments: [
            ("14d", "2026-02-14"), ("2w", "2026-02-14"), ("1m", "2026-02-28"), ("0d", "2026-01-31"),
            ("13m", "2027-02-28"), ("99999d", "2299-11-15"),
        ])
    func end(text: String, end: String) throws {
        let day = try #require(CalendarDate("2026-01-31"))
        #expect(DateSpan(text).map { "\($0.end(from: day))" } == end)
    }

    @Test(
        "Nothing else is one",
        arguments: [
            "", "d", "14", "-1d", "+1d", "1y", "1.5d", "1 d", "100000d", "14D", "１d", "1d ",
        ])
    func refused(text: String) {
        #expect(DateSpan(text) == nil)
    }
}
