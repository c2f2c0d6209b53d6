/// What more routes cost: time at each size, instructions by callgrind, and peak memory.
struct ScaleMeasure {
    let workbench: Workbench

    func figures() throws -> [Figure] {
        try [100, 1000, 10_000, 100_000].map(time) + [memory(), instructions()]
    }

    /// The time over so many routes, for comparison: it has no goal of its own.
    private func time(routes: Int) throws -> Figure {
        let made = try workbench.catalog(routes: routes)
        let list = list(made)
        let floor = workbench.floor(reading: [made.catalog])
        let runs = try AlternatingRuns(
            measured: { try list.run().duration }, floor: { try floor.run().duration })
        return Figure(
            name: "scale-\(routes)", value: runs.measured * 1000, unit: .milliseconds,
            floor: runs.floor * 1000, goal: nil)
    }

    private func memory() throws -> Figure {
        let made = try workbench.catalog(routes: 100_000)
        let megabyte = 1_000_000.0
        let peak = Double(try list(made).run().peakMemory) / megabyte
        let bytes = Double(try made.catalog.readEveryFile()) / megabyte
        return Figure(
            name: "scale-memory", value: peak, unit: .megabytes, floor: nil, goal: 64 + bytes)
    }

    private func instructions() throws -> Figure {
        let callgrind = Callgrind(folder: workbench.folder)
        let few = try callgrind.instructions(of: list(try workbench.catalog(routes: 10_000)))
        let many = try callgrind.instructions(of: list(try workbench.catalog(routes: 100_000)))
        return Figure(
            name: "scale-instructions", value: Double(many), unit: .instructions,
            floor: Double(few), goal: 10.5)
    }

    private func list(_ made: MadeCatalog) -> Program {
        workbench.warden(["route", "list", "--stale"], on: made, workers: 1)
    }
}
