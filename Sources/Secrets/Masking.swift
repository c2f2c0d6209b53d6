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

    /// Where the two differ at most, in order.
    private let masked: [SourceRange]

    private let redaction: Redaction

    /// Scans the bytes, once, and masks what is found.
    public init(of bytes: [UInt8]) {
        redaction = Redaction(of: bytes)
        matches = redaction.matches
        self.bytes = matches.isEmpty ? bytes : redaction.cover(redaction.bytes)
        masked = matches.isEmpty ? [] : [SourceRange(0, bytes.count)]
    }

    /// Whether a byte of `range` may be masked.
    public func masks(_ range: SourceRange) -> Bool { masked.contains { $0.overlaps(range) } }

    /// The bytes of another version of the file with the values of both masked.
    public func masking(_ other: Masking) -> [UInt8] { redaction.cover(other.bytes) }
}
