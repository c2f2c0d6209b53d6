import Foundation

/// A catalog and a wiki in which every place holds a text from outside.
struct HostileRepository {
    /// The folder of the repository, whose own name is from outside too.
    let root: URL

    /// The ids of the routes.
    let ids = ["shown", "fixable", "wrong", "broken"]

    /// Writes a repository into a new folder of `folder`.
    init(in folder: URL, seed: Int, from supply: inout Supply) throws {
        let name = supply.next(.fileName, for: "the name of the root")
        root = folder.appending(path: "root \(name)")
        for name in ["catalog/sub", "wiki/playbooks", ".git"] {
            try FileManager.default.createDirectory(
                at: root.appending(path: name), withIntermediateDirectories: true)
        }
        try writeRoutes(seed: seed, from: &supply)
        try writePages(from: &supply)
        try writeNames(from: &supply)
    }

    private func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: root.appending(path: path))
    }

    private func writeRoutes(seed: Int, from supply: inout Supply) throws {
        let broken: HostileRoute.Fault = seed % 2 == 0 ? .syntax : .refused
        let faults: [HostileRoute.Fault] = [.none, .none, .value, broken]
        for (id, fault) in zip(ids, faults) {
            // A route that is nearly right is the one of which fixes are made.
            let route = HostileRoute(id: id, fault: fault, rightOneIn: id == "shown" ? 20 : 2)
            try write(route.text(from: &supply), to: "catalog/\(id).yaml")
        }
    }

    /// Writes the playbooks of the routes that are shown, and a page that is none.
    private func writePages(from supply: inout Supply) throws {
        for id in ids.prefix(2) {
            let page = HostilePage(name: id, rightOneIn: id == "shown" ? 20 : 2)
            try write(page.text(from: &supply), to: "wiki/playbooks/\(id).md")
        }
        let page = HostilePage(name: "AccessRouting", rightOneIn: 20)
        try write(page.text(from: &supply), to: "wiki/AccessRouting.md")
    }

    /// Writes files whose names are from outside, and links whose targets are.
    private func writeNames(from supply: inout Supply) throws {
        for (folder, ending) in [
            ("catalog", ".yaml"), ("catalog", ".yml"), ("catalog/sub", ".yaml"),
            ("wiki", ".md"), ("wiki/playbooks", ".md"), ("wiki", ".txt"),
        ] {
            let name = supply.next(.fileName, for: "the name of a file in \(folder)") + ending
            let text = ending == ".md" ? "# A page\n\n[x](missing.md)\n" : "id: x\nstatus: drft\n"
            try write(text, to: "\(folder)/\(name)")
        }
        let folder = "wiki/" + supply.next(.fileName, for: "the name of a folder")
        try FileManager.default.createDirectory(
            at: root.appending(path: folder), withIntermediateDirectories: true)
        try write("[x](missing.md) status: drft\n", to: "\(folder)/page.md")
        let target = supply.next(.fileName, for: "the target of a link")
        for link in ["catalog/dangling.yaml", "wiki/dangling.md", "wiki/playbooks/dangling.md"] {
            try FileManager.default.createSymbolicLink(
                atPath: root.appending(path: link).path, withDestinationPath: target)
        }
    }

    /// What every file of `folder` holds, by its path.
    static func contents(of folder: URL) throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        let paths = FileManager.default.enumerator(atPath: folder.path)
        for case let path as String in paths ?? .init() {
            let file = folder.appending(path: path)
            if let bytes = try? Data(contentsOf: file) { contents[path] = Array(bytes) }
        }
        return contents
    }
}
