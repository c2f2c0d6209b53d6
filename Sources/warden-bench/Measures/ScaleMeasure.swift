/// What ten times as many routes cost: instructions, counted by callgrind, and peak memory.
struct ScaleMeasure {
    let workbench: Workbench

    func figures() throws -> [Figure] {
        let small = try workbench.catalog(routes: 10_000)
        let large = try workbench.catalog(routes: 100_000)
        let megabyte = 1_000_000.0
        let peak = Double(try list(large).run().peakMemory) / megabyte
        let bytes = Double(try large.catalog.readEveryFile()) / megabyte
        let few = try Callgrind(folder: workbench.folder).instructions(of: list(small))
        let many = try Callgrind(folder: workbench.folder).instructions(of: list(large))
        return [
            Figure(
                name: "scale-memory", value: peak, unit: .megabytes, floor: nil, goal: 64 + bytes),
            Figure(
                name: "scale-instructions", value: Double(many), unit: .instructions,
                floor: Double(few), goal: 10.5),
        ]
    }

    private func list(_ made: MadeCatalog) -> Program {
        workbench.warden(["route", "list", "--stale"], on: made, workers: 1)
    }
}
