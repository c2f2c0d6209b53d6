public import Secrets

/// When a person last checked a route, and how often that has to be done.
public struct Review: Sendable {
    /// The fields that a review can have.
    public static let fields = ReviewFields.declared

    /// All that was decoded; nil when the route has no review.
    public let record: FieldRecord?

    /// How often it is reviewed where it says nothing.
    private let cadenceOfCatalog: Cadence

    init(_ record: FieldRecord?, cadenceOfCatalog: Cadence) {
        self.record = record
        self.cadenceOfCatalog = cadenceOfCatalog
    }

    /// The day of the last review.
    public var last: Located<CalendarDate>? { record?[Self.fields.last] }

    /// How often the route has to be reviewed.
    public var cadence: Cadence { record?[Self.fields.cadence]?.value ?? cadenceOfCatalog }

    /// Who did the last review.
    public var by: Located<MaskedText>? { record?[Self.fields.by] }

    /// What was noted.
    public var note: Located<MaskedText>? { record?[Self.fields.note] }

    /// A fingerprint of what was reviewed.
    public var fingerprint: Located<MaskedText>? { record?[Self.fields.fingerprint] }

    /// Its status on the day asked about.
    public func status(on day: CalendarDate) -> ReviewStatus {
        ReviewStatus(last: last?.value, cadence: cadence, on: day)
    }
}
