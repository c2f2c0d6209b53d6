public import Secrets
public import Text

/// A mapping of a route file, decoded: a value for each field of its table.
public struct FieldRecord: Sendable {
    /// The values, in the order of the table.
    public let values: [FieldValue]

    /// The bytes of the whole mapping.
    public let range: SourceRange

    subscript(key: FieldKey<MaskedText>) -> Located<MaskedText>? {
        if case .text(let text) = values[key.index] { text } else { nil }
    }

    subscript(key: FieldKey<[MaskedText]>) -> [Located<MaskedText>] {
        if case .texts(let texts) = values[key.index] { texts } else { [] }
    }

    subscript(key: FieldKey<RouteID>) -> Located<RouteID>? {
        if case .routeID(let id) = values[key.index] { id } else { nil }
    }

    subscript(key: FieldKey<CalendarDate>) -> Located<CalendarDate>? {
        if case .date(let date) = values[key.index] { date } else { nil }
    }

    subscript<Choice: CaseIterable & RawRepresentable<String>>(
        key: FieldKey<Choice>
    ) -> Located<Choice>? where Choice.AllCases == [Choice] {
        guard case .choice(let word, let range) = values[key.index] else { return nil }
        return Located(Choice.allCases[word], at: range)
    }

    subscript(key: FieldKey<FieldRecord>) -> FieldRecord? {
        if case .record(let record) = values[key.index] { record } else { nil }
    }

    subscript(key: FieldKey<[FieldRecord]>) -> [FieldRecord] {
        if case .records(let records) = values[key.index] { records } else { [] }
    }
}

/// What a field of a decoded mapping holds.
public enum FieldValue: Sendable {
    /// The field is not there, or was not asked for.
    case absent

    /// The field is there, and its value does not decode.
    case undecoded

    /// A text of any form.
    case text(Located<MaskedText>)

    /// The id of a route.
    case routeID(Located<RouteID>)

    /// A day.
    case date(Located<CalendarDate>)

    /// One of a closed set, by its index there.
    case choice(Int, SourceRange)

    /// A list of texts; entries that do not decode are left out.
    case texts([Located<MaskedText>])

    /// A mapping.
    case record(FieldRecord)

    /// A list of mappings; other entries are left out.
    case records([FieldRecord])

    /// Whether the field is not there.
    var isAbsent: Bool {
        if case .absent = self { true } else { false }
    }
}

/// A decoded value with the bytes that it was read from, so that any later check can point at it.
public struct Located<Value: Sendable>: Sendable {
    /// The decoded value.
    public let value: Value

    /// The bytes of the value in its file.
    public let range: SourceRange

    /// Makes a value that was read from `range`.
    public init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }
}
