/// `warden route show` as JSON beside an empty Swift program: what starting up costs.
struct ShowMeasure {
    let workbench: Workbench

    func figures() throws -> [Figure] {
        let made = try workbench.catalog(routes: 1000, playbooks: true)
        let route = MadeRoute(number: made.routes / 2, futureReviews: false)
        let show = workbench.warden(["route", "show", route.id, "--json"], on: made, workers: 1)
        let empty = try emptyProgram()
        let runs = try AlternatingRuns(
            measured: { try show.run().duration }, floor: { try empty.run().duration })
        return [
            Figure(
                name: "show", value: runs.measured * 1000, unit: .milliseconds,
                floor: runs.floor * 1000, goal: 1.2)
        ]
    }

    /// A program without a line of code, built as the release is.
    private func emptyProgram() throws -> Program {
        let source = workbench.folder.folder("empty.swift").path
        let executable = workbench.folder.folder("empty").path
        try workbench.folder.save("", as: "empty.swift")
        #if os(Linux)
            let linking = ["-static-stdlib", "-static-executable", "-Xlinker", "-s"]
        #else
            let linking: [String] = []
        #endif
        _ = try Program("swiftc", ["-O"] + linking + [source, "-o", executable]).run()
        return Program(executable, [])
    }
}
