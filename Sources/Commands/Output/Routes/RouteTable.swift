internal import Secrets
internal import Catalog
internal import Text

/// A list of routes as a table.
struct RouteTable {
    let listing: RouteListing
    let style: TextStyle

    /// The table as it is printed, in UTF-8.
    ///
    /// For a program a row is made at a time, for there may be very many.
    var utf8: [UInt8] {
        guard style.width == nil else {
            return Array(
                TextTable(columns: columns, rows: listing.routes.map(row), style: style).text.utf8)
        }
        var rows = SeparatedRows(expecting: listing.routes.count, style: style)
        for route in listing.routes { rows.append(row(route)) }
        return rows.utf8
    }

    private var columns: [TextTable.Column] {
        let owners = TextTable.Column(title: "OWNERS", canBeCut: true)
        let title = TextTable.Column(title: "TITLE", canBeCut: true)
        let first = [TextTable.Column(title: "ID"), TextTable.Column(title: "STATUS")]
        return switch listing.purpose {
        case .overview: first + [owners, .init(title: "REVIEW DUE"), title]
        case .search: first + [owners, .init(title: "MATCHED", canBeCut: true), title]
        case .driftReview:
            first + [
                .init(title: "REVIEW"), .init(title: "LAST"), .init(title: "DUE"),
                .init(title: "OVERDUE"), owners, title,
            ]
        }
    }

    private func row(_ route: ListedRoute) -> [TableCell] {
        let owners = TableCell(text: VisibleText.line(route.owners))
        let title = TableCell(text: VisibleText.line(route.title))
        let review = route.review
        let id = TableCell(text: route.id.text.shown, role: .title)
        let status = TableCell(
            text: route.status.rawValue, role: StatusRole.role(of: route.status))
        return switch listing.purpose {
        case .overview: [id, status, owners, due(review), title]
        case .search: [id, status, owners, .init(text: matched(route)), title]
        case .driftReview:
            [
                id, status,
                .init(text: review.state.rawValue, role: StatusRole.role(of: review.state)),
                .init(text: route.lastReview?.description ?? ""),
                .init(text: review.due?.description ?? ""),
                overdue(review), owners, title,
            ]
        }
    }

    private func due(_ review: ReviewStatus) -> TableCell {
        let role = StatusRole.role(of: review.state)
        let isForPeople = style.width != nil
        let none = isForPeople ? "never" : ""
        return .init(text: review.due?.description ?? none, role: role)
    }

    /// Days for a program; for people "61 days", and nothing before the due day.
    private func overdue(_ review: ReviewStatus) -> TableCell {
        guard let days = review.daysOverdue else { return .init(text: "") }
        guard style.width != nil else { return .init(text: String(days)) }
        let words = Wording.count(abs(days), "day")
        return .init(text: days > 0 ? words : days == 0 ? "today" : "in \(words)")
    }

    /// The fields that matched, each with its words: "keywords: llm, key; title: openrouter".
    private func matched(_ route: ListedRoute) -> String {
        let places = route.places ?? []
        var fields: [String] = []
        for place in places where !fields.contains(place.field) { fields.append(place.field) }
        let matches = fields.map { field in
            "\(field): " + places.filter { $0.field == field }.map(\.word).joined(separator: ", ")
        }
        return VisibleText.line(matches.joined(separator: "; "))
    }
}
