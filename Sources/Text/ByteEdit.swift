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
        var edited: [UInt8] = []
        edited.reserveCapacity(bytes.count)
        var end = 0
        for edit in edits.sorted(by: { $0.range < $1.range }) {
            edited += bytes[end..<max(end, min(edit.range.start, bytes.count))]
            edited += edit.replacement.utf8
            end = max(end, min(edit.range.end, bytes.count))
        }
        return edited + bytes[end...]
    }
}

extension ByteEdit {
    /// Whether both put the same bytes in the same place.
    public static func == (left: ByteEdit, right: ByteEdit) -> Bool {
        left.range == right.range
            && left.replacement.utf8.elementsEqual(right.replacement.utf8)
    }
}
