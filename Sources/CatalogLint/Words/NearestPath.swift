internal import Spelling

/// Finds the file that a path was perhaps meant to name.
enum NearestPath {
    /// The path with the nearest name to that of `path`; one of its own folder goes first.
    static func find(_ path: String, among paths: some Sequence<String>) -> String? {
        let folder = path.dropLast(name(of: path).count)
        var byName: [String: String] = [:]
        for other in paths {
            let name = String(name(of: other))
            if byName[name] == nil || other.hasPrefix(folder) { byName[name] = other }
        }
        let name = String(name(of: path))
        if let moved = byName[name] { return moved }
        return Spelling.nearest(to: name, among: byName.keys).first.flatMap { byName[$0] }
    }

    /// What stands behind the last slash.
    static func name(of path: String) -> Substring {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        return slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    }

    /// That name without its ending.
    static func stem(of path: String) -> Substring {
        let name = name(of: path)
        return name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
    }
}
