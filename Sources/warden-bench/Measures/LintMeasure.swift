/// `warden lint` over 10,000 routes and 10,000 playbooks beside reading the same files.
struct LintMeasure {
    let workbench: Workbench

    func figures() throws -> [Figure] {
        let made = try workbench.catalog(routes: 10_000, playbooks: true)
        let floor = workbench.floor(reading: [made.catalog, made.wiki, made.playbookFolder])
        return try [(workers: 1, goal: 4.0), (workers: 2, goal: 2.5)].map { workers, goal in
            let lint = workbench.warden(["lint"], on: made, workers: workers)
            let runs = try AlternatingRuns(
                measured: { try lint.run().duration }, floor: { try floor.run().duration })
            return Figure(
                name: "lint-\(workers)", value: runs.measured * 1000, unit: .milliseconds,
                floor: runs.floor * 1000, goal: goal)
        }
    }
}
