public import Secrets

/// What a list shows of a route, decoded without the rest.
public struct RouteHead: Sendable {
    /// Its name, which is also the name of its file.
    public let id: Located<RouteID>

    /// What people call it.
    public let title: Located<MaskedText>

    /// How far it has come.
    public let status: Located<RouteStatus>

    /// What sort of credential it is, in kebab-case.
    public let kind: Located<MaskedText>?

    /// The repositories of its owners, in the order of the file, each once.
    public let repositories: [MaskedText]

    /// The day of the last review.
    public let lastReview: CalendarDate?

    /// How often it has to be reviewed.
    public let cadence: Cadence

    /// Takes what was decoded of a route that is not broken; nil when it is.
    init?(_ record: FieldRecord, cadenceOfCatalog: Cadence) {
        let fields = RouteFields.declared
        guard let id = record[fields.id], let title = record[fields.title],
            let status = record[fields.status]
        else { return nil }
        (self.id, self.title, self.status) = (id, title, status)
        kind = record[fields.kind]
        var repositories: [MaskedText] = []
        for owner in record[fields.owners] {
            guard let repo = owner[OwnerFields.declared.repo]?.value else { continue }
            if !repositories.contains(repo) { repositories.append(repo) }
        }
        self.repositories = repositories
        let review = Review(record[fields.review], cadenceOfCatalog: cadenceOfCatalog)
        lastReview = review.last?.value
        cadence = review.cadence
    }

    /// The status of its review on the day asked about.
    public func reviewStatus(on day: CalendarDate) -> ReviewStatus {
        ReviewStatus(last: lastReview, cadence: cadence, on: day)
    }
}
