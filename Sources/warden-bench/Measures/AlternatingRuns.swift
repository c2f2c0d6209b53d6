/// A measured thing beside its floor: so many runs of each, in turn, after one of each to warm up.
struct AlternatingRuns {
    /// The median of the measured runs, in seconds.
    let measured: Double
    /// The median of the floor's runs, in seconds.
    let floor: Double

    static let count = 21

    /// Each body makes one run and says how long it took.
    init(measured: () throws -> Duration, floor: () throws -> Duration) throws {
        _ = try measured()
        _ = try floor()
        var measuredRuns: [Duration] = []
        var floorRuns: [Duration] = []
        for _ in 0..<Self.count {
            measuredRuns.append(try measured())
            floorRuns.append(try floor())
        }
        self.measured = Self.median(measuredRuns)
        self.floor = Self.median(floorRuns)
    }

    private static func median(_ runs: [Duration]) -> Double {
        runs.sorted()[runs.count / 2] / .seconds(1)
    }
}
