internal import Synchronization
public import Text

/// One file as it was read: its bytes, and its path as people are shown it.
///
/// A diagnostic holds its file, so nothing is read again to print the source line. The bytes are
/// given by name to those who must have them; everybody else takes texts, which are masked.
public final class SourceFile: Sendable {
    /// The path from the root of the repository, with `/` between its parts.
    public let path: MaskedText

    /// The most bytes of a file that is read: 16 MiB.
    public static let mostBytes = 16 << 20

    /// That limit in words, as in "16 MiB".
    public static var limitInWords: String { "\(mostBytes >> 20) MiB" }

    private let contents: [UInt8]
    private let scanned = AtomicLazyReference<Masking>()

    /// Makes a file of `bytes` that is shown as `path`; there are none when it could not be read.
    public init(path: MaskedText, bytes: [UInt8]) {
        self.path = path
        contents = bytes
    }

    /// The bytes, as they are on disk.
    public func bytes(for use: ByteUse) -> [UInt8] { contents }

    /// How many bytes there are.
    public var count: Int { contents.count }

    /// The credentials in the file, and its bytes with their values masked.
    ///
    /// The file is scanned when this is first asked for, and only then.
    public var masking: Masking {
        scanned.load() ?? scanned.storeIfNil(Masking(of: contents))
    }

    /// The text of `range`, cut to the file; bytes that are not UTF-8 become U+FFFD.
    public func text(in range: SourceRange) -> MaskedText {
        let end = min(range.end, contents.count)
        let start = min(range.start, end)
        guard masking.masks(range) else {
            return MaskedText(String(decoding: contents[start..<end], as: UTF8.self))
        }
        return MaskedText(Array(contents[start..<end]), shown: Array(masking.bytes[start..<end]))
    }
}
