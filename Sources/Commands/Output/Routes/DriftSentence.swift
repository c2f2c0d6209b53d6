internal import Catalog
internal import Text

/// The sentence that closes a drift review: "6 of 6 routes are stale as of 2026-11-24: 2 never
/// reviewed".
struct DriftSentence {
    let report: ListReport
    let span: DateSpan?

    var text: String {
        let overdue = report.overdue
        let verb = overdue == 1 ? "is" : "are"
        let routes = Wording.count(report.total, "route")
        return "\(overdue) of \(routes) \(verb) stale as of \(report.day)"
            + reasons + upcoming
    }

    private var reasons: String {
        let reasons = [
            (ReviewState.never, "never reviewed"), (.future, "reviewed at a date still to come"),
        ].compactMap { state, words in
            let count = report.count(of: [state])
            return count > 0 ? "\(count) \(words)" : nil
        }
        return reasons.isEmpty ? "" : ": " + reasons.joined(separator: ", ")
    }

    private var upcoming: String {
        guard let span else { return "" }
        let count = report.count(of: [.due, .current])
        return
            "; \(count) more \(count == 1 ? "falls" : "fall") due by \(span.end(from: report.day))"
    }
}
