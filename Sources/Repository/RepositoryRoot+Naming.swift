extension RepositoryRoot {
    /// Why something that was named on a command line is not meant.
    public enum NamingProblem: Error, Sendable {
        /// Nothing is there.
        case missing

        /// It does not lie in the repository.
        case outside
    }

    /// The paths from the root by which a file or folder is known; an empty one stands for the
    /// root itself.
    ///
    /// There are two when a symbolic link lies on the way: with the link, and without it.
    ///
    /// `path` is an absolute path, as it was typed.
    ///
    /// - Throws: when it is not there, or outside.
    public func names(of path: String) throws(NamingProblem) -> [String] {
        guard FileSystem.exists(path) else { throw .missing }
        let typed = Self.plain(path)
        let slash = typed.utf8.lastIndex(of: UInt8(ascii: "/")) ?? typed.startIndex
        let parent = slash == typed.startIndex ? "/" : String(typed[..<slash])
        let linked = (try? FileSystem.realPath(parent)).map { folder in
            (folder == "/" ? "" : folder) + typed[slash...]
        }
        let real = try? FileSystem.realPath(path)
        var names: [String] = []
        for candidate in [typed, linked, real].compactMap(\.self) {
            guard let inside = inside(candidate), !names.contains(inside) else { continue }
            names.append(inside)
        }
        if names.isEmpty { throw .outside }
        return names
    }

    /// The root's path from a folder that it lies in; nil when it lies elsewhere, empty when it is
    /// that folder.
    public func path(from folder: String) -> String? {
        guard let folder = try? FileSystem.realPath(folder) else { return nil }
        return Self.rest(of: path, behind: folder)
    }

    private func inside(_ path: String) -> String? { Self.rest(of: path, behind: self.path) }

    private static func rest(of path: String, behind folder: String) -> String? {
        if path == folder { return "" }
        let start = (folder == "/" ? "/" : folder + "/").utf8
        return path.utf8.starts(with: start) ? String(path.utf8.dropFirst(start.count)) : nil
    }

    /// An absolute path without `.`, `..` and empty parts, by its text alone.
    private static func plain(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }
}
