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
        if let text = Self.join(text, from: folder) {
            self.text = text
            return
        }
        if text.hasPrefix("/") || text.hasPrefix("~") || text.hasPrefix("\\") || Self.hasDrive(text)
        {
            throw .absolute
        }
        if text.isEmpty || text.hasSuffix("/") || text.utf8.contains(0) { throw .notAFile }
        var parts = folder.split(separator: "/")
        for part in text.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { throw .leavesRoot }
            default: parts.append(part)
            }
        }
        if parts.isEmpty { throw .notAFile }
        self.text = parts.joined(separator: "/")
    }

    /// The path of a text that is plain but for `../` at its start: nearly every one; nil for any
    /// other.
    private static func join(_ text: String, from folder: String) -> String? {
        var rest = text.utf8[...]
        var folder = folder.utf8[...]
        while rest.starts(with: "../".utf8), !folder.isEmpty {
            rest = rest.dropFirst(3)
            folder = folder[..<(folder.lastIndex(of: UInt8(ascii: "/")) ?? folder.startIndex)]
        }
        // A part that begins with a dot, an empty part, a drive and the rest are looked at closely.
        var previous = UInt8(ascii: "/")
        for byte in rest {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                break
            case UInt8(ascii: "."), UInt8(ascii: "/"):
                if previous == UInt8(ascii: "/") { return nil }
            default: return nil
            }
            previous = byte
        }
        guard previous != UInt8(ascii: "/") else { return nil }
        return folder.isEmpty ? String(Substring(rest)) : "\(Substring(folder))/\(Substring(rest))"
    }

    private static func hasDrive(_ text: String) -> Bool {
        let start = Array(text.utf8.prefix(3))
        return start.count == 3 && start[1] == UInt8(ascii: ":")
            && (start[2] == UInt8(ascii: "\\") || start[2] == UInt8(ascii: "/"))
    }

    /// The folder that holds it, from the root; empty for the root itself.
    public var folder: String {
        text.lastIndex(of: "/").map { String(text[..<$0]) } ?? ""
    }
}
