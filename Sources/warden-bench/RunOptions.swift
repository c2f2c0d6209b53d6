/// What `warden-bench run` was asked for.
struct RunOptions {
    var measures = Measure.allCases
    /// The `warden` to measure: the one that lies beside this tool, where none is named.
    var warden = "\(RunOptions.folderOfThisTool)warden"
    /// Where made catalogs stay for the next run; nil for a temporary folder.
    var keep: Folder?
    var asJSON = false

    /// This tool's own path, under which it starts itself as a floor.
    static var thisTool: String { CommandLine.arguments.first ?? "warden-bench" }

    private static var folderOfThisTool: String {
        let path = thisTool
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return String(path[...slash])
    }
}
