/// A replacement of some bytes of a file.
public struct ByteEdit: Hashable, Sendable {
    /// The bytes that go; empty to insert.
    public let range: SourceRange

    /// The text that comes.
    public let replacement: String

    /// Makes an edit that puts `replacement` in the place of `range`.
    public init(_ range: SourceRange, _ replacement: String) {
        self.range = range
        self.replacement = replacement
    }
}
