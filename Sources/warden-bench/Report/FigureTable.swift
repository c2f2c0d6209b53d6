/// Figures as a table for people.
struct FigureTable {
    let figures: [Figure]

    var text: String {
        let heads = ["name", "value", "unit", "floor", "ratio", "goal", ""]
        let rows = [heads] + figures.map(Self.cells)
        let widths = heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }
            let line = cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
        }.joined()
    }

    private static func cells(of figure: Figure) -> [String] {
        let digits = figure.value < 1000 ? 2 : 0
        return [
            figure.name,
            figure.value.text(digits: digits),
            figure.unit.rawValue,
            figure.floor?.text(digits: digits) ?? "",
            figure.ratio?.text(digits: 2) ?? "",
            figure.goal.map { "\(figure.isRate ? ">=" : "<=") \($0.text(digits: 2))" } ?? "",
            figure.goal == nil ? "" : figure.meetsGoal ? "met" : "missed",
        ]
    }
}
