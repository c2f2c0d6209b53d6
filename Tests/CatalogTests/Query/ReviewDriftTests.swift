import Catalog
import Testing

@Suite("The drift review")
struct ReviewDriftTests {
    private func review(_ last: String) throws -> ReviewStatus {
        ReviewStatus(
            last: CalendarDate(last), cadence: .quarterly,
            on: try #require(CalendarDate("2026-11-24")))
    }

    @Test(
        "Overdue routes are in it, and those that fall due within the span",
        arguments: [
            ("", RouteStatus.active, "", true), ("2026-06-24", .draft, "", true),
            ("2026-08-24", .active, "", false), ("2026-08-24", .active, "0d", true),
            ("2026-08-25", .active, "0d", false), ("2026-09-07", .active, "2w", true),
            ("2026-09-10", .active, "14d", false), ("2026-11-26", .active, "", true),
            ("2026-11-25", .active, "", false), ("", .deprecated, "", false),
        ])
    func includes(last: String, status: RouteStatus, span: String, isIn: Bool) throws {
        let day = try #require(CalendarDate("2026-11-24"))
        let drift = ReviewDrift(on: day, dueWithin: DateSpan(span), includesDeprecated: false)
        #expect(try drift.includes(status, review(last)) == isIn)
        let all = ReviewDrift(on: day, dueWithin: DateSpan(span), includesDeprecated: true)
        #expect(try all.includes(status, review(last)) == (isIn || status == .deprecated))
    }

    @Test("Never comes first, then dates ahead, then the longest overdue, then the next due")
    func order() throws {
        let day = try #require(CalendarDate("2026-11-24"))
        let drift = ReviewDrift(on: day, dueWithin: nil, includesDeprecated: false)
        let lasts = ["", "2027-01-01", "2020-01-01", "2026-06-24", "2026-08-24", "2026-11-01"]
        let ranks = try lasts.map { try drift.rank(review($0)) }
        #expect(ranks == ranks.sorted())
        #expect(Set(ranks).count == ranks.count)
    }
}
