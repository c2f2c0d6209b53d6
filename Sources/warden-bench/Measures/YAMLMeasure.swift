/// The YAML reader beside a loop over the same bytes that counts newlines and colons.
struct YAMLMeasure {
    let workbench: Workbench

    func figures() throws -> [Figure] {
        let files = try FilesInMemory(of: try workbench.catalog(routes: 10_000).catalog)
        let megabytes = Double(files.byteCount) / 1_000_000
        let runs = try AlternatingRuns(
            measured: files.timeOfReading, floor: files.timeOfCounting)
        return [
            Figure(
                name: "yaml", value: megabytes / runs.measured, unit: .megabytesPerSecond,
                floor: megabytes / runs.floor, goal: 0.25)
        ]
    }
}
