public import Secrets
public import Text

/// A mapping of a route file, decoded.
public struct FieldRecord: Sendable {
    /// The fields that are there, by their indices in the table and in the order of the file.
    ///
    /// There are few of them, so that one is looked for from the first on.
    private(set) var entries: [(field: Int, value: FieldValue)] = []

    /// The bytes of the whole mapping.
    public let range: SourceRange

    /// Makes an empty one, with room for so many fields.
    init(at range: SourceRange, expecting count: Int = 0) {
        self.range = range
        entries.reserveCapacity(count)
    }

    mutating func add(_ value: FieldValue, at index: Int) { entries.append((index, value)) }

    /// The value of the field at `index` of the table; nil when it is not there.
    public func value(at index: Int) -> FieldValue? {
        for entry in entries where entry.field == index { return entry.value }
        return nil
    }

    /// Whether the field at `index` of the table is there, decoded or not.
    func has(_ index: Int) -> Bool { entries.contains { $0.field == index } }

    subscript(key: FieldKey<MaskedText>) -> Located<MaskedText>? {
        if case .text(let text) = value(at: key.index) { text } else { nil }
    }

    subscript(key: FieldKey<[MaskedText]>) -> [Located<MaskedText>] {
        if case .texts(let texts) = value(at: key.index) { texts } else { [] }
    }

    subscript(key: FieldKey<RouteID>) -> Located<RouteID>? {
        if case .routeID(let id) = value(at: key.index) { id } else { nil }
    }

    subscript(key: FieldKey<CalendarDate>) -> Located<CalendarDate>? {
        if case .date(let date) = value(at: key.index) { date } else { nil }
    }

    subscript<Choice: CaseIterable & RawRepresentable<String>>(
        key: FieldKey<Choice>
    ) -> Located<Choice>? where Choice.AllCases == [Choice] {
        guard case .choice(let word, let range) = value(at: key.index) else { return nil }
        return Located(Choice.allCases[word], at: range)
    }

    subscript(key: FieldKey<FieldRecord>) -> FieldRecord? {
        if case .record(let record) = value(at: key.index) { record } else { nil }
    }

    subscript(key: FieldKey<[FieldRecord]>) -> [FieldRecord] {
        if case .records(let records) = value(at: key.index) { records } else { [] }
    }
}

/// What a field of a decoded mapping holds.
public enum FieldValue: Sendable {
    /// A value that does not decode, or was not asked for.
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

/// Names a declared field to the code that reads it; `Value` is what its value decodes to.
public struct FieldKey<Value>: Sendable {
    /// The index in the table of the mapping that has the field.
    let index: Int

    /// The key in the file.
    public let name: String
}
