/// Figures as the JSON document `warden.bench/1`.
struct FigureJSON {
    let figures: [Figure]

    var text: String {
        let results = figures.map { figure in
            """
                {
                  "floor": \(Self.number(figure.floor)),
                  "goal": \(Self.number(figure.goal)),
                  "name": "\(figure.name)",
                  "ratio": \(Self.number(figure.ratio)),
                  "unit": "\(figure.unit.rawValue)",
                  "value": \(Self.number(figure.value))
                }
            """
        }
        return """
            {
              "results": [
            \(results.joined(separator: ",\n"))
              ],
              "schema": "warden.bench/1"
            }

            """
    }

    private static func number(_ number: Double?) -> String {
        number.map { "\($0.text(digits: 4))" } ?? "null"
    }
}
