public import Text

/// What a scan of some bytes found, and the same bytes with every value masked.
///
/// Each scalar of a value but its public prefix becomes a mask of as many bytes, and blanks and
/// line breaks stay. So an offset, a line or a column of the original holds for the masked bytes.
public final class Masking: Sendable {
    /// The credentials that were found, in order of place; no two share a byte.
    public let matches: [SecretMatch]

    /// The bytes with every value masked, wherever it appears; as many as there were.
    public let bytes: [UInt8]

    /// What is masked, in order; no two ranges share a byte or touch.
    private let ranges: [SourceRange]

    /// The bytes as they came.
    private let original: [UInt8]

    /// The values without their public prefixes, line by line.
    private let values: Set<[UInt8]>

    /// What is shorter than this is masked only where it was found: it may as well be a word.
    static let shortestValue = 8

    /// Scans the bytes, once, and masks what is found.
    public init(of bytes: [UInt8]) {
        original = bytes
        matches = SecretScanner.scan(bytes)
        guard !matches.isEmpty else {
            self.bytes = bytes
            ranges = []
            values = []
            return
        }
        let hidden = matches.map { ($0.range.start + $0.prefixLength)..<$0.range.end }
        values = hidden.reduce(into: []) { $0.formUnion(Masking.lines(of: bytes[$1])) }
        ranges = Masking.merged(hidden + ValueSearch(values).ranges(in: bytes))
        self.bytes = Mask.masked(bytes, ranges)
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
        return Mask.masked(
            other.bytes, Masking.merged(ValueSearch(values).ranges(in: other.original)))
    }

    /// The lines of a value, without what indents and quotes them, that are long enough to tell
    /// them from words.
    private static func lines(of value: ArraySlice<UInt8>) -> [[UInt8]] {
        value.split(whereSeparator: { $0 <= 0x20 }).compactMap { line in
            let start = line.drop(while: isPunctuation)
            let count = start.reversed().drop(while: isPunctuation).count
            return count < shortestValue ? nil : Array(start.prefix(count))
        }
    }

    /// Whether the byte stands around the lines of a value in a list.
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || ValueRange.isQuote(byte)
    }

    /// The ranges in order, with those joined that share a byte or touch.
    private static func merged(_ ranges: [Range<Int>]) -> [SourceRange] {
        var merged: [SourceRange] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = merged.last, range.lowerBound <= last.end {
                merged[merged.count - 1] = SourceRange(last.start, max(last.end, range.upperBound))
            } else {
                merged.append(SourceRange(range.lowerBound, range.upperBound))
            }
        }
        return merged
    }
}
