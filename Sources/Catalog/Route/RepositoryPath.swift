public import Secrets

/// A path inside this repository, with `/` between its parts; it cannot lead outside by its text.
///
/// What symbolic links do is seen only on disk, and checked there.
public struct RepositoryPath: Hashable, Sendable {
    /// The path from the root, without `.` and `..` parts.
    public let text: MaskedText

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
    public init(_ text: MaskedText, from folder: MaskedText = "") throws(Problem) {
        let bytes = text.bytes(for: .identity)
        if Self.isPlain(bytes.span) {
            self.text = folder.isEmpty ? text : folder + "/" + text
            return
        }
        let path = try Self.resolved(bytes, from: folder.bytes(for: .identity))
        let isMasked = text.isMasked || folder.isMasked
        // The parts of a masked path cannot be told apart, so it is shown as it was written.
        self.text =
            isMasked
            ? MaskedText(path, shown: Array(text.shown.utf8))
            : MaskedText(String(decoding: path, as: UTF8.self))
    }

    /// The bytes of a path without its `.` and `..` parts.
    private static func resolved(
        _ bytes: [UInt8], from folder: [UInt8]
    ) throws(Problem) -> [UInt8] {
        switch bytes.first {
        case UInt8(ascii: "/"), UInt8(ascii: "~"), UInt8(ascii: "\\"): throw .absolute
        case let first where first == nil || bytes.last == UInt8(ascii: "/") || bytes.contains(0):
            throw .notAFile
        default: if hasDrive(bytes) { throw .absolute }
        }
        let slash = UInt8(ascii: "/")
        var path = folder
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: slash) ?? bytes.count
            let part = bytes[start..<end]
            start = end + 1
            if part.isEmpty || part == here { continue }
            if part == above {
                guard !path.isEmpty else { throw .leavesRoot }
                path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
            } else {
                if !path.isEmpty { path.append(slash) }
                path += part
            }
        }
        if path.isEmpty { throw .notAFile }
        return path
    }

    /// Why a text is not a path from the root; nil when it is one.
    static func problem(in text: Span<UInt8>) -> Problem? {
        if isPlain(text) { return nil }
        do throws(Problem) {
            _ = try resolved(text.indices.map { text[$0] }, from: [])
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

    private static func hasDrive(_ text: [UInt8]) -> Bool {
        let start = text.prefix(3)
        return start.count == 3 && start[1] == UInt8(ascii: ":")
            && (start[2] == UInt8(ascii: "\\") || start[2] == UInt8(ascii: "/"))
    }

    /// The folder that holds it, from the root; empty for the root itself.
    public var folder: MaskedText {
        let slash = text.bytes(for: .identity).lastIndex(of: UInt8(ascii: "/"))
        return text.part(0..<(slash ?? 0))
    }
}
