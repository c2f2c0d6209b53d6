/// A replacement of some bytes of a file.
public struct ByteEdit: Hashable, Sendable {
    /// The bytes that go; empty to insert.
    public let range: SourceRange

    /// The text that comes.
    public let replacement: String

    /// Makes an edit that replaces `range` by `replacement`.
    public init(_ range: SourceRange, _ replacement: String) {
        self.range = range
        self.replacement = replacement
    }
}

extension ByteEdit {
    /// The bytes with all of the edits made.
    ///
    /// The edits must not overlap; what lies beyond the bytes is cut to them.
    public static func apply(_ edits: [ByteEdit], to bytes: [UInt8]) -> [UInt8] {
        var edited = bytes
        for edit in edits.sorted(by: { $0.range > $1.range }) {
            let end = min(edit.range.end, edited.count)
            edited.replaceSubrange(min(edit.range.start, end)..<end, with: edit.replacement.utf8)
        }
        return edited
    }
}
