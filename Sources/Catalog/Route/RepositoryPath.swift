/// A path inside this repository, with `/` between its parts; it cannot lead outside by its text.
///
/// What symbolic links do is seen only on disk, and checked there.
public struct RepositoryPath: Hashable, Sendable {
    /// The path from the root, without `.` and `..` parts.
    public let text: String

    /// Why a text is not such a path.
    public enum Problem: Error, Sendable {
        /// It begins at the root of the file system, a home folder or a drive.
        case absolute

        /// Its `..` parts lead out of the repository.
        case leavesRoot

        /// It names no file: it is empty, ends in `/`, or holds a NUL.
        case notAFile
    }

    /// Reads a path that begins at `folder`, itself a path from the root (empty for the root).
    ///
    /// - Throws: why the text cannot be used as a path inside the repository.
    public init(_ text: String, from folder: String = "") throws(Problem) {
        if Self.isPlain(text.utf8Span.span) {
            self.text = folder.isEmpty ? text : folder + "/" + text
            return
        }
        if text.hasPrefix("/") || text.hasPrefix("~") || text.hasPrefix("\\") || Self.hasDrive(text)
        {
            throw .absolute
        }
        if text.isEmpty || text.hasSuffix("/") || text.utf8.contains(0) { throw .notAFile }
        let slash = UInt8(ascii: "/")
        let bytes = Array(text.utf8)
        var path = Array(folder.utf8)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: slash) ?? bytes.count
            let part = bytes[start..<end]
            start = end + 1
            if part.isEmpty || part == Self.here { continue }
            if part == Self.above {
                guard !path.isEmpty else { throw .leavesRoot }
                path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
            } else {
                if !path.isEmpty { path.append(slash) }
                path += part
            }
        }
        if path.isEmpty { throw .notAFile }
        self.text = String(decoding: path, as: UTF8.self)
    }

    /// Why a text is not a path from the root; nil when it is one.
    static func problem(in text: Span<UInt8>) -> Problem? {
        if isPlain(text) { return nil }
        do throws(Problem) {
            _ = try RepositoryPath(String(decoding: text.indices.map { text[$0] }, as: UTF8.self))
            return nil
        } catch {
            return error
        }
    }

    /// Whether a text is such a path as it stands, as most are; false too where only a closer look
    /// can tell.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        var beginsPart = true
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "/"):
                if beginsPart { return false }
                beginsPart = true
            case UInt8(ascii: "."):
                if beginsPart { return false }
            case 0, UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "~"): return false
            default: beginsPart = false
            }
        }
        return !beginsPart
    }

    private static let here: ArraySlice<UInt8> = [UInt8(ascii: ".")]
    private static let above: ArraySlice<UInt8> = [UInt8(ascii: "."), UInt8(ascii: ".")]

    private static func hasDrive(_ text: String) -> Bool {
        let start = Array(text.utf8.prefix(3))
        return start.count == 3 && start[1] == UInt8(ascii: ":")
            && (start[2] == UInt8(ascii: "\\") || start[2] == UInt8(ascii: "/"))
    }

    /// The folder that holds it, from the root; empty for the root itself.
    public var folder: String { Self.folder(of: text) }

    private static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }
}
