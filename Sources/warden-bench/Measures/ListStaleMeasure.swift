/// `warden route list --stale` over 10,000 routes beside reading the same files.
struct ListStaleMeasure {
    let workbench: Workbench

    func figures() throws -> [Figure] {
        let made = try workbench.catalog(routes: 10_000)
        let floor = workbench.floor(reading: [made.catalog])
        return try [(workers: 1, goal: 3.0), (workers: 2, goal: 2.0)].map { workers, goal in
            let list = workbench.warden(["route", "list", "--stale"], on: made, workers: workers)
            let runs = try AlternatingRuns(
                measured: { try list.run().duration }, floor: { try floor.run().duration })
            return Figure(
                name: "list-stale-\(workers)", value: runs.measured * 1000,
                unit: .milliseconds, floor: runs.floor * 1000, goal: goal)
        }
    }
}
