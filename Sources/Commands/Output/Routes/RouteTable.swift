internal import Secrets
internal import Catalog
internal import Text

/// A list of routes as a table.
struct RouteTable {
    let listing: RouteListing
    let style: TextStyle

    /// The table as it is printed.
    ///
    /// For a program the rows are made one by one, for there may be very many.
    var document: Document {
        guard style.width == nil else {
            return TextTable(columns: columns, rows: listing.routes.map(row), style: style).document
        }
        var rows = SeparatedRows(expecting: listing.routes.count, style: style)
        for route in listing.routes { rows.append(row(route)) }
        return .rows(rows)
    }

    private var columns: [TextTable.Column] {
        let owners = TextTable.Column(title: "OWNERS", need: .shared)
        let title = TextTable.Column(title: "TITLE", need: .shared)
        let id = TextTable.Column(title: "ID")
        let status = TextTable.Column(title: "STATUS")
        return switch listing.purpose {
        case .overview: [id, status, owners, .init(title: "REVIEW DUE"), title]
        case .search: [id, status, owners, .init(title: "MATCHED", need: .shared), title]
        case .driftReview:
            [
                id, .init(title: "STATUS", need: .optional(2)), .init(title: "REVIEW"),
                .init(title: "LAST", need: .optional(3)), .init(title: "DUE"),
                .init(title: "OVERDUE", need: .optional(1)), owners, title,
            ]
        }
    }

    private func row(_ route: ListedRoute) -> [TableCell] {
        let owners = TableCell(text: .line(route.owners))
        let title = TableCell(text: .line(route.title))
        let review = route.review
        let id = TableCell(text: .line(route.id.text), role: .title)
        let status = TableCell(
            text: .line(route.status.rawValue), role: route.status.role)
        return switch listing.purpose {
        case .overview: [id, status, owners, due(review), title]
        case .search: [id, status, owners, .init(text: matched(route)), title]
        case .driftReview:
            [
                id, status,
                .init(text: .line(review.state.rawValue), role: review.state.role),
                .init(text: .line(route.lastReview?.description ?? "")),
                .init(text: .line(review.due?.description ?? "")),
                overdue(review), owners, title,
            ]
        }
    }

    private func due(_ review: ReviewStatus) -> TableCell {
        let role = review.state.role
        let isForPeople = style.width != nil
        let none = isForPeople ? "never" : ""
        return .init(text: .line(review.due?.description ?? none), role: role)
    }

    /// The days overdue: a number for a program, words for people.
    private func overdue(_ review: ReviewStatus) -> TableCell {
        guard let days = review.daysOverdue else { return .init(text: "") }
        guard style.width != nil else { return .init(text: "\(days)") }
        let words = Wording.count(abs(days), "day")
        return .init(text: days > 0 ? .line(words) : days == 0 ? "today" : "in \(words)")
    }

    /// The fields that matched, each with its words, and what the catalog has where that is not the
    /// word: "keywords: llm, keys (key); title: openrouter".
    private func matched(_ route: ListedRoute) -> VisibleText {
        let matches = route.matches ?? []
        var fields: [String] = []
        for match in matches where !fields.contains(match.field) { fields.append(match.field) }
        let texts = fields.map { field in
            "\(field): "
                + matches.filter { $0.field == field }
                .map { $0.how == .exact ? $0.word : "\($0.word) (\($0.found))" }
                .joined(separator: ", ")
        }
        return .line(texts.joined(separator: "; "))
    }
}
