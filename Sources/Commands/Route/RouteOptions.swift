internal import Catalog
internal import CommandLine
internal import Secrets

/// The options that more than one command about routes has.
enum RouteOptions {
    static let asOf = Option(
        "as-of", .day, placeholder: "DATE",
        help: "Judge reviews as of this day (YYYY-MM-DD); without it, as of today")
    static let format = Option(
        "format", .oneOf(ListFormat.allCases, meaning: { $0.meaning }), placeholder: "FORMAT",
        default: .table, help: "Print the routes as")
    static let json = Alias("json", for: format, "json")
}

/// The formats of a list of routes.
enum ListFormat: String, CaseIterable {
    case table
    case json
    case jsonl
    case ids

    var meaning: String {
        switch self {
        case .table: "columns; separated by tabs when piped"
        case .json: "one JSON document"
        case .jsonl: "one JSON document per line"
        case .ids: "one id per line"
        }
    }

    var isJSON: Bool {
        switch self {
        case .json, .jsonl: true
        case .table, .ids: false
        }
    }
}

extension ValueSyntax<CalendarDate> {
    /// A day that exists.
    static var day: ValueSyntax {
        ValueSyntax { (text) throws(ValueProblem) in
            let text = text.shown
            if let day = CalendarDate(text) { return day }
            let isFormed =
                text.utf8.count == 10
                && text.split(separator: "-").map(\.utf8.count) == [4, 2, 2]
            throw ValueProblem(
                isFormed ? "there is no such day" : "a day is written YYYY-MM-DD, as in 2026-11-24")
        }
    }
}

extension ValueSyntax<DateSpan> {
    /// A length of time.
    static var span: ValueSyntax {
        ValueSyntax { (text) throws(ValueProblem) in
            if let span = DateSpan(text.shown) { return span }
            throw ValueProblem("it must be a number of days, weeks or months: 14d, 2w or 1m")
        }
    }
}
