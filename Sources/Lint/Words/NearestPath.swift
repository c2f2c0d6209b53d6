internal import Text

/// Finds the file that a path was perhaps meant to name.
enum NearestPath {
    /// The path with the nearest name in the folder of `path`, or else with the same name in
    /// another one.
    static func find(_ path: String, among paths: some Sequence<String>) -> String? {
        let name = name(of: path)
        let folder = path.dropLast(name.count)
        var beside: [String] = []
        var moved: String?
        for other in paths {
            let otherName = self.name(of: other)
            if otherName == name, moved.map({ other < $0 }) ?? true { moved = other }
            if other.dropLast(otherName.count) == folder { beside.append(String(otherName)) }
        }
        if let moved { return moved }
        return Spelling.nearest(to: String(name), among: beside).first.map { folder + $0 }
    }

    /// The path as a link writes it on `page`: from that page's folder.
    static func link(to path: String, on page: String) -> String {
        var target = path.split(separator: "/")[...]
        var folders = page.split(separator: "/").dropLast()
        while target.count > 1, let folder = folders.first, folder == target.first {
            target.removeFirst()
            folders.removeFirst()
        }
        let steps = folders.map { _ in Substring("..") } + target
        // A link's destination ends at a space (CommonMark 0.31 §6.3).
        return steps.joined(separator: "/").split(
            separator: " ", omittingEmptySubsequences: false
        ).joined(separator: "%20")
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
