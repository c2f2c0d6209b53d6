/// `warden route show` as JSON beside an empty Swift program: what starting up costs.
///
/// Both lie in one folder, for the runtime looks around the executable, and how long that takes
/// depends on where it lies.
struct ShowMeasure {
    let workbench: Workbench

    func figures() throws -> [Figure] {
        let made = try workbench.catalog(routes: 1000, playbooks: true)
        let route = MadeRoute(number: made.routes / 2, futureReviews: false)
        let folder = workbench.folder.folder("programs")
        try folder.make()
        let show = Workbench(warden: try copyOfWarden(in: folder), folder: workbench.folder)
            .warden(["route", "show", route.id, "--json"], on: made, workers: 1)
        let empty = try emptyProgram(in: folder)
        let runs = try AlternatingRuns(
            measured: { try show.run().duration }, floor: { try empty.run().duration })
        return [
            Figure(
                name: "show", value: runs.measured * 1000, unit: .milliseconds,
                floor: runs.floor * 1000, goal: 1.2)
        ]
    }

    /// The path of a copy; the original may be named as `PATH` finds it.
    private func copyOfWarden(in folder: Folder) throws -> String {
        let copy = folder.folder("warden").path
        let command = #"cp -- "$(command -v -- "$1")" "$2""#
        _ = try Program("sh", ["-c", command, "sh", workbench.warden, copy]).run()
        return copy
    }

    /// A program without a line of code, built as the release is.
    private func emptyProgram(in folder: Folder) throws -> Program {
        let source = folder.folder("empty.swift").path
        let executable = folder.folder("empty").path
        try folder.save("", as: "empty.swift")
        #if os(Linux)
            let linking = ["-static-stdlib", "-static-executable", "-Xlinker", "-s"]
        #else
            let linking: [String] = []
        #endif
        _ = try Program("swiftc", ["-O"] + linking + [source, "-o", executable]).run()
        return Program(executable, [])
    }
}
