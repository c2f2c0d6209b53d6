/// Where measures are taken: the `warden` to measure, and a folder for made catalogs.
struct Workbench {
    let warden: String
    let folder: Folder

    /// A made catalog of that size; it is written when it is first asked for.
    func catalog(routes: Int, playbooks: Bool = false) throws -> MadeCatalog {
        let name = "\(routes)\(playbooks ? "-with-playbooks" : "")"
        let made = MadeCatalog(root: folder.folder(name), routes: routes, playbooks: playbooks)
        if (try? made.catalog.names().count) != routes {
            try made.write()
            // What is still being written to disk would slow the runs that follow.
            _ = try Program("sync", []).run()
        }
        return made
    }

    /// `warden` on that catalog, as of the day that its reviews are mixed around.
    func warden(_ command: [String], on made: MadeCatalog, workers: Int) -> Program {
        let common = ["--root", made.root.path, "--as-of", MadeRoute.day]
        return Program(
            warden, command + common, environment: ["WARDEN_JOBS": "\(workers)"])
    }

    /// This tool, started anew to open, read and close every file of those folders.
    func floor(reading folders: [Folder]) -> Program {
        Program(ThisTool.path, ["read"] + folders.map(\.path))
    }
}
