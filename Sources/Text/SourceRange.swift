/// A half-open range of byte offsets in one file: two 32-bit numbers, so that every value can keep
/// its range.
public struct SourceRange: Hashable, Sendable {
    @usableFromInline let startOffset: UInt32
    @usableFromInline let endOffset: UInt32

    /// Makes the range from `start` up to, not including, `end`.
    ///
    /// Offsets are bytes from the start of the file. Both are cut to 0 ... 2^32 - 1, and an `end`
    /// before `start` makes an empty range at `start`.
    @inlinable @inline(__always)
    public init(_ start: Int, _ end: Int) {
        startOffset = UInt32(clamping: start)
        endOffset = max(startOffset, UInt32(clamping: end))
    }

    /// The offset of the first byte.
    @inlinable public var start: Int { Int(startOffset) }

    /// The offset just after the last byte.
    @inlinable public var end: Int { Int(endOffset) }

    /// How many bytes the range spans.
    @inlinable public var count: Int { end - start }

    /// Whether the range spans no byte.
    @inlinable public var isEmpty: Bool { startOffset == endOffset }

    /// The empty range at the start of a file, for what concerns a file as a whole.
    public static let fileStart = SourceRange(0, 0)

    /// Whether `offset` lies inside the range.
    @inlinable
    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

    /// Whether the two ranges share a byte, or are one empty range.
    public func overlaps(_ other: SourceRange) -> Bool {
        self == other || (start < other.end && other.start < end)
    }
}

extension SourceRange: Comparable {
    /// Orders by start, then by end.
    public static func < (left: SourceRange, right: SourceRange) -> Bool {
        (left.startOffset, left.endOffset) < (right.startOffset, right.endOffset)
    }
}
