internal import Secrets

/// A declared field that a search reads.
struct SearchedField: Sendable {
    /// Its name with those of the mappings that it is in, as in `custody.properties`.
    let name: String

    /// What a word in it is worth.
    let weight: SearchWeight

    private let path: [Int]

    /// All of them, those that are worth more first.
    static let all = SearchWeight.allCases.flatMap { weight in
        declared(in: Route.fields.table, named: "", at: []).filter { $0.weight == weight }
    }

    private static func declared(
        in table: FieldTable, named prefix: String, at path: [Int]
    ) -> [SearchedField] {
        table.fields.enumerated().flatMap { index, field -> [SearchedField] in
            let (name, path) = (prefix + field.name, path + [index])
            if let inner = field.type.table {
                return declared(in: inner, named: name + ".", at: path)
            }
            return field.searchWeight.map {
                [SearchedField(name: name, weight: $0, path: path)]
            } ?? []
        }
    }

    /// Hands over its texts in a route.
    func forEachText(of route: Route, _ take: (MaskedText) -> Void) {
        Self.forEachText(of: route.record, at: path[...], take)
    }

    private static func forEachText(
        of record: FieldRecord, at path: ArraySlice<Int>, _ take: (MaskedText) -> Void
    ) {
        guard let index = path.first else { return }
        switch record.value(at: index) {
        case .text(let text): take(text.value)
        case .texts(let texts): for text in texts { take(text.value) }
        case .routeID(let id): take(id.value.text)
        case .record(let record): forEachText(of: record, at: path.dropFirst(), take)
        case .records(let records):
            for record in records { forEachText(of: record, at: path.dropFirst(), take) }
        case nil, .undecoded, .date, .choice: break
        }
    }
}
