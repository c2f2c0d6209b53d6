public import Text

/// The bytes of one file, and its path as people are shown it.
///
/// A diagnostic holds its file, so nothing is read again to print the source line.
public struct SourceFile: Sendable {
    /// The path from the root of the repository, with `/` between its parts.
    public let path: String

    /// The bytes, as they are on disk; none when the file could not be read.
    public let bytes: [UInt8]

    /// Makes a file of `bytes` that is shown as `path`.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The text of `range`, cut to the file; bytes that are not UTF-8 become U+FFFD.
    public func text(in range: SourceRange) -> String {
        let end = min(range.end, bytes.count)
        let start = min(range.start, end)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
