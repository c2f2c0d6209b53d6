public import Secrets

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
    /// `path` is as it was typed, and taken from the process's working folder when it is not
    /// absolute.
    ///
    /// - Throws: when it is not there, or outside.
    public func names(of path: String) throws(NamingProblem) -> [MaskedText] {
        let slash = [UInt8(ascii: "/")]
        var bytes = Array(path.utf8)
        guard FileSystem.exists(bytes) else { throw .missing }
        if !bytes.starts(with: slash), let here = try? FileSystem.realPath(Array(".".utf8)) {
            bytes = here + slash + bytes
        }
        let typed = Self.plain(bytes)
        let end = typed.lastIndex(of: slash[0]) ?? 0
        let parent = end == 0 ? slash : Array(typed[..<end])
        let linked = (try? FileSystem.realPath(parent)).map { folder in
            (folder == slash ? [] : folder) + typed[end...]
        }
        let real = try? FileSystem.realPath(bytes)
        var names: [MaskedText] = []
        for candidate in [typed, linked, real].compactMap(\.self) {
            guard let inside = rest(of: candidate).map({ MaskedText(scanning: $0) }),
                !names.contains(inside)
            else { continue }
            names.append(inside)
        }
        if names.isEmpty { throw .outside }
        return names
    }

    /// An absolute path without `.`, `..` and empty parts, by its text alone.
    private static func plain(_ path: [UInt8]) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        var parts: [FileName] = []
        for part in path.split(separator: slash).map(FileName.init) where !part.isHere {
            if part.isAbove { _ = parts.popLast() } else { parts.append(part) }
        }
        return [slash] + FileName.path(parts)
    }
}
