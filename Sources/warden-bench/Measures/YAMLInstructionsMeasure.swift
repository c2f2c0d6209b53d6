/// The YAML reader's instructions a byte, by callgrind: the gate, since noise does not move it.
struct YAMLInstructionsMeasure {
    let workbench: Workbench

    func figures() throws -> [Figure] {
        let folder = try workbench.catalog(routes: 10_000).catalog
        let reading = try instructions(of: folder, passes: 1)
        let loading = try instructions(of: folder, passes: 0)
        let perByte = Double(reading - loading) / Double(try folder.readEveryFile())
        return [
            Figure(
                name: "yaml-instructions", value: perByte, unit: .instructionsPerByte,
                floor: nil, goal: 27)
        ]
    }

    private func instructions(of folder: Folder, passes: Int) throws -> Int {
        try Callgrind(folder: workbench.folder).instructions(
            of: Program(ThisTool.path, ["parse", folder.path, "--passes", "\(passes)"]))
    }
}
