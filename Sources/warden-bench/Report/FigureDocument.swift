internal import JSON

/// Figures as the JSON document `warden.bench/1`.
struct FigureDocument {
    static let schema = "warden.bench/1"

    let figures: [Figure]

    /// The document in UTF-8, with a final newline.
    var bytes: [UInt8] {
        let document: JSONValue = [
            "schema": .string(Self.schema),
            "results": .array(figures.map(Self.result)),
        ]
        return document.document(.indented)
    }

    private static func result(_ figure: Figure) -> JSONValue {
        [
            "name": .string(figure.name),
            "value": number(figure.value),
            "unit": .string(figure.unit.rawValue),
            "floor": number(figure.floor),
            "ratio": number(figure.ratio),
            "goal": number(figure.goal),
        ]
    }

    /// Four digits after the point are more than any measurement is good for.
    private static func number(_ number: Double?) -> JSONValue {
        number.map { .number($0.text(digits: 4)) } ?? .null
    }
}
