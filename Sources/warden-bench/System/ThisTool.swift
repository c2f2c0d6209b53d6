/// The running program, as it was called.
enum ThisTool {
    /// Its path, under which it starts itself as a floor.
    static var path: String { CommandLine.arguments.first ?? "warden-bench" }

    /// The folder in which it lies, with the final slash; empty where `PATH` led to it.
    static var folder: Substring {
        path.lastIndex(of: "/").map { path[...$0] } ?? ""
    }
}
