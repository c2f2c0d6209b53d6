internal import Catalog
internal import JSON

/// A list of routes, in each of its formats.
extension RouteListing: AnswerContent {
    /// The answer that this list is.
    func answer(isNo: Bool) -> Answer {
        var answer = Answer(self)
        answer.isNo = isNo
        answer.isComplete = unlisted.isEmpty && unheeded.isEmpty
        answer.problems = problems
        answer.remarks = remarks
        return answer
    }

    func document(style: TextStyle) -> Document {
        switch format {
        case .table: RouteTable(listing: self, style: style).document
        case .ids: .text(routes.map { .line($0.id.text) }.lines)
        case .json: .json(json, holdsProblems: true)
        case .jsonl: .jsonLines(routes.compactMap(\.json))
        }
    }

    private var summary: [JSONValue.Member] {
        var members: [JSONValue.Member] = [
            .init("total", .int(total)), .init("listed", .int(routes.count)),
            .init("stale", .int(overdue)),
        ]
        if case .search(let search) = purpose {
            members.append(.init("matched", .int(search.matched)))
            members.append(.init("unmatched", .strings(search.unmatched)))
        }
        return members
    }

    /// The document `warden.routes/1`.
    private var json: JSONValue {
        [
            "schema": "warden.routes/1",
            "as_of": .string("\(day)"),
            "routes": .array(routes.map { $0.json.map { .verbatim($0) } ?? .null }),
            "summary": .object(summary),
            "problems": .array(DiagnosticJSON.values(of: problems)),
        ]
    }
}
