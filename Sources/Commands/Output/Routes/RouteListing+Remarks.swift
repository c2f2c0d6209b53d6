internal import Catalog
internal import Diagnostics
internal import Secrets
internal import Text

extension RouteListing {
    /// The sentences that close a list for people.
    var remarks: [String] {
        var remarks: [String] = []
        let files = Set(unlisted.map(\.file.path)).count
        if files > 0 {
            let verb = files == 1 ? "is" : "are"
            remarks.append("\(Wording.count(files, "file")) \(verb) not listed: see above")
        }
        switch purpose {
        case .overview(let unmatched):
            if routes.isEmpty { remarks += [nothingListed] + unmatched.map(Self.sentence) }
        case .driftReview(let span, let unmatched):
            remarks.append(staleRoutes + reasons + (span.map(upcoming) ?? ""))
            if routes.isEmpty { remarks += unmatched.map(Self.sentence) }
        case .search(let search):
            if let sentence = sentence(for: search) { remarks.append(sentence) }
            if search.matched > 0, !search.unmatched.isEmpty {
                remarks.append("no route knows: \(search.unmatched.joined(separator: ", "))")
            }
        }
        return remarks
    }

    // MARK: - Lists

    private var nothingListed: String {
        switch total {
        case 0 where !unlisted.isEmpty: "no route of the catalog could be read"
        case 0: "the catalog has no routes"
        case 1: "the 1 route does not match"
        default: "none of the \(total) routes matches"
        }
    }

    private static func sentence(for value: UnmatchedValue) -> String {
        let question = Wording.didYouMean([value.nearest].compactMap(\.self)).map { "; \($0)" }
        return "no route has the \(value.option) `\(value.value)`\(question ?? "")"
    }

    // MARK: - The drift review

    /// "6 of 6 routes are stale as of 2026-11-24".
    private var staleRoutes: String {
        let verb = overdue == 1 ? "is" : "are"
        return "\(overdue) of \(Wording.count(total, "route")) \(verb) stale as of \(day)"
    }

    private var reasons: String {
        let reasons = [
            (count(of: [.never]), "never reviewed"),
            (count(of: [.future]), "with a last review in the future"),
        ].filter { $0.0 > 0 }.map { "\($0) \($1)" }
        return reasons.isEmpty ? "" : ": " + reasons.joined(separator: ", ")
    }

    private func upcoming(_ span: DateSpan) -> String {
        let count = count(of: [.due, .current])
        return "; \(count) more \(count == 1 ? "falls" : "fall") due by \(span.end(from: day))"
    }

    private func count(of states: [ReviewState]) -> Int {
        routes.count { states.contains($0.review.state) }
    }

    // MARK: - Searches

    private func sentence(for search: Search) -> String? {
        if search.words.isEmpty {
            let subject = search.typed.isEmpty ? "an empty text" : "`\(search.typed)`"
            return "\(subject) contains no word to search for; to see all routes: warden route list"
        }
        if total == 0, !unlisted.isEmpty { return nothingListed }
        if search.matched == 0 {
            let words = search.words.joined(separator: " ")
            return "no route matches `\(words)`; to see all routes: warden route list"
        }
        guard search.matched > routes.count else { return nil }
        return "these are the best \(routes.count) of \(search.matched) routes; "
            + "to see all of them: --limit \(search.matched)"
    }
}
