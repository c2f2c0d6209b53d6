/// One measured figure: the value, the floor beside it, and the goal that it should meet.
struct Figure {
    enum Unit: String {
        case milliseconds = "ms"
        case megabytes = "MB"
        case megabytesPerSecond = "MB/s"
        case instructions
        case instructionsPerByte = "instructions/byte"
    }

    let name: String
    let value: Double
    let unit: Unit
    /// What the floor took, in the same unit.
    let floor: Double?
    /// Bounds `ratio`, or `value` where there is no floor to divide by.
    let goal: Double?

    /// Value divided by floor.
    var ratio: Double? { floor.map { value / $0 } }

    /// A rate must reach its goal; everything else must stay at or below it.
    var isRate: Bool { unit == .megabytesPerSecond }

    /// True as well of a figure without a goal.
    var meetsGoal: Bool {
        guard let goal else { return true }
        let figure = ratio ?? value
        return isRate ? figure >= goal : figure <= goal
    }
}

extension Double {
    /// The number with so many digits after the point.
    func text(digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((self * scale).rounded())
        guard digits > 0 else { return "\(scaled)" }
        let divisor = Int(scale)
        let fraction = "\(abs(scaled % divisor))"
        let zeros = String(repeating: "0", count: digits - fraction.count)
        return "\(scaled < 0 ? "-" : "")\(abs(scaled / divisor)).\(zeros)\(fraction)"
    }
}
