public import Text

/// What a scan of some bytes found, and the same bytes with every value masked.
///
/// Each scalar of a value but its public prefix becomes a mask of as many bytes, and blanks and
/// line breaks stay. So an offset, a line or a column of the original holds for the masked bytes.
public final class Masking: Sendable {
    /// The credentials that were found, in order; no two share a byte.
    public let matches: [SecretMatch]

    /// The bytes with every value masked, wherever it appears; as many as there were.
    public let bytes: [UInt8]

    /// What is masked, in order; no two ranges share a byte or touch.
    private let ranges: [SourceRange]

    /// The bytes as they came.
    private let original: [UInt8]

    /// The values without their public prefixes, line by line.
    private let values: Set<[UInt8]>

    /// Scans the bytes, once, and masks what is found.
    public init(of bytes: [UInt8]) {
        original = bytes
        let scan = SecretScan(of: bytes)
        matches = scan.matches
        values = scan.values
        ranges =
            matches.isEmpty
            ? [] : Mask.merged(scan.hidden + scan.appearances(of: values, in: bytes))
        self.bytes = matches.isEmpty ? bytes : Mask.masked(bytes, ranges)
    }

    /// Whether a byte of `range` is masked.
    public func masks(_ range: SourceRange) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].end <= range.start { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && !range.isEmpty && ranges[low].overlaps(range)
    }

    /// The bytes of another version of the file with the values of both masked.
    public func masking(_ other: Masking) -> [UInt8] {
        guard !values.isEmpty else { return other.bytes }
        let scan = SecretScan(of: other.original)
        return Mask.masked(
            other.bytes, Mask.merged(scan.appearances(of: values, in: other.original)))
    }
}
