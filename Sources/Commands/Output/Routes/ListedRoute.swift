internal import Catalog
internal import Diagnostics
internal import JSON
internal import Lint
internal import Secrets

/// One route of a list, as far as its format needs it; many are held at once, so it is small.
struct ListedRoute: Sendable {
    let id: RouteID
    let title: MaskedText
    let status: RouteStatus

    /// The repositories of its owners, separated by commas.
    let owners: String

    let lastReview: CalendarDate?

    /// The status of its review on the day asked about.
    let review: ReviewStatus

    /// The route in the JSON format that was asked for; nil in any other.
    let json: [UInt8]?

    /// Where a search found its words; nil when there was no search.
    let matches: [RouteSearch.Match]?

    /// The credentials in its file, whose values are masked where they are shown.
    let credentials: [Diagnostic]

    /// Takes what `format` shows from a file, on one of the threads that read the catalog.
    ///
    /// - Throws: what breaks the route.
    init(
        _ file: RouteFile, head: RouteHead, format: ListFormat, day: CalendarDate,
        forge: Settings.Forge, matches: [RouteSearch.Match]? = nil
    ) throws(BrokenRoute) {
        id = head.id.value
        title = head.title.value
        status = head.status.value
        var owners = head.repositories.first?.shown ?? ""
        for repository in head.repositories.dropFirst() { owners += ", " + repository.shown }
        self.owners = owners
        lastReview = head.lastReview
        review = head.reviewStatus(on: day)
        self.matches = matches
        switch format {
        case .table, .ids:
            json = nil
        case .json:
            let value = RouteJSON(day: day, forge: forge).listed(try file.route(), matches: matches)
            json = value.rendered(atDepth: 2)
        case .jsonl:
            let value = RouteJSON(day: day, forge: forge).line(try file.route(), matches: matches)
            json = value.document(.compact)
        }
        credentials = format == .ids ? [] : SecretValue.diagnostics(in: file.source)
    }
}
