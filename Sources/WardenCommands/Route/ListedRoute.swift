internal import JSON
internal import RoutingCatalog

/// One route of a list, as far as its format needs it: a table takes the head, JSON is rendered at once.
struct ListedRoute: Sendable {
    let head: RouteHead

    /// The route in the JSON format that was asked for; empty in any other.
    let json: [UInt8]

    /// Where a search found its words; nil when there was no search.
    let places: [RouteSearch.Place]?

    /// Takes from a file what `format` shows; it runs on the threads that read the catalog.
    ///
    /// - Throws: what breaks the route.
    init(
        _ file: RouteFile, format: ListFormat, day: CalendarDate,
        places: [RouteSearch.Place]? = nil
    ) throws(BrokenRoute) {
        self.places = places
        switch format {
        case .table, .ids:
            head = try file.head()
            json = []
        case .json:
            let route = try file.route()
            head = route.head
            json = RouteJSON(day: day).listed(route, places: places).rendered(atDepth: 2)
        case .jsonl:
            let route = try file.route()
            head = route.head
            json = RouteJSON(day: day).line(route, places: places).document(.compact)
        }
    }
}
