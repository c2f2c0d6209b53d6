/// One run of the measures, in a folder that is removed afterwards where it is the tool's own.
struct BenchRun {
    let measures: [Measure]
    /// The `warden` to measure.
    let warden: String
    /// Where made catalogs stay for the next run; nil for a temporary folder.
    let keep: Folder?

    func figures() throws -> [Figure] {
        if let keep {
            try keep.make()
            return try figures(in: keep)
        }
        let folder = try Folder.temporary()
        do {
            let figures = try figures(in: folder)
            try folder.remove()
            return figures
        } catch {
            try folder.remove()
            throw error
        }
    }

    private func figures(in folder: Folder) throws -> [Figure] {
        let workbench = Workbench(warden: warden, folder: folder)
        return try measures.flatMap { measure in
            switch measure {
            case .show: try ShowMeasure(workbench: workbench).figures()
            case .listStale: try ListStaleMeasure(workbench: workbench).figures()
            case .yaml: try YAMLMeasure(workbench: workbench).figures()
            case .yamlInstructions:
                try YAMLInstructionsMeasure(workbench: workbench).figures()
            case .scale: try ScaleMeasure(workbench: workbench).figures()
            case .lint: try LintMeasure(workbench: workbench).figures()
            }
        }
    }
}
