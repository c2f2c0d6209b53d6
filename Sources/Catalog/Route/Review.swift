public import Secrets

/// When a person last checked a route, and how often that has to be done.
public struct Review: Sendable {
    /// The day of the last review.
    public let last: Located<CalendarDate>?

    /// How often the route has to be reviewed.
    public let cadence: Cadence

    /// Who did the last review.
    public let by: Located<MaskedText>?

    /// What was noted.
    public let note: Located<MaskedText>?

    /// A fingerprint of what was reviewed.
    public let fingerprint: Located<MaskedText>?

    /// Its status on the day asked about.
    public func status(on day: CalendarDate) -> ReviewStatus {
        ReviewStatus(last: last?.value, cadence: cadence, on: day)
    }
}
