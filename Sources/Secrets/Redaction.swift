import Text

/// Takes the values of credentials out of whatever is printed.
///
/// Each character of a value but its public prefix becomes a mask of the same width, in bytes
/// too, and line breaks and spaces stay. So an offset, a line or a column of the original holds
/// for the redacted text, and carets under it stand right.
///
/// Source lines and diffs must be taken from the redacted bytes of whole files: a line out of the
/// middle of a private key does not show what it is.
public struct Redaction: Sendable {
    /// The credentials that were found, in order of place.
    public let matches: [SecretMatch]

    /// The bytes of the file with every value masked; as many as there were.
    public let bytes: [UInt8]

    /// The values without their public prefixes, line by line, the longest first.
    private let values: [[UInt8]]

    /// Finds the credentials in the bytes of one file and masks them.
    public init(of bytes: [UInt8]) {
        matches = SecretScanner.scan(bytes)
        self.bytes = Redaction.masked(bytes, matches)
        var values: [[UInt8]] = []
        for match in matches {
            let hidden = bytes[(match.range.start + match.prefixLength)..<match.range.end]
            for line in hidden.split(whereSeparator: { $0 <= 0x20 }) where line.count >= 4 {
                values.append(Array(line))
            }
        }
        self.values = values.sorted { $0.count > $1.count }
    }

    /// Masks the file's values, and any other credential, in a text that speaks of the file.
    ///
    /// A message may quote a value without what gives it away in the file: the name that it is
    /// assigned to. So the values themselves are looked for as well.
    public func redact(_ text: String) -> String {
        guard !values.isEmpty else { return Redaction.redact(text) }
        var utf8 = Array(text.utf8)
        for value in values { Redaction.mask(value, in: &utf8) }
        let matches = SecretScanner.scan(utf8)
        return String(decoding: Redaction.masked(utf8, matches), as: UTF8.self)
    }

    /// Masks the file's values in bytes wherever they stand, also where nothing tells what they
    /// are.
    ///
    /// A file may say a password once behind its name, and again without it.
    public func cover(_ bytes: [UInt8]) -> [UInt8] {
        var covered = bytes
        for value in values { Redaction.mask(value, in: &covered) }
        return covered
    }

    /// Masks the credentials in a text of which no file is known.
    public static func redact(_ text: String) -> String {
        guard CredentialSieve.mayHold(text.utf8Span.span) else { return text }
        let utf8 = Array(text.utf8)
        let matches = SecretScanner.scan(utf8)
        return matches.isEmpty ? text : String(decoding: masked(utf8, matches), as: UTF8.self)
    }

    /// Masks the credentials in a text that is the value of `name`, which may give it away.
    public static func redact(_ text: String, assignedTo name: String) -> String {
        guard text.utf8.count >= CredentialSieve.shortest, SecretName.isTelling(name) else {
            return redact(text)
        }
        let head = Array("\(name): ".utf8)
        let bytes = head + text.utf8
        let matches = SecretScanner.scan(bytes)
        guard !matches.isEmpty else { return text }
        return String(decoding: masked(bytes, matches)[head.count...], as: UTF8.self)
    }

    private static func masked(_ bytes: [UInt8], _ matches: [SecretMatch]) -> [UInt8] {
        var bytes = bytes
        for match in matches {
            mask(&bytes, (match.range.start + match.prefixLength)..<match.range.end)
        }
        return bytes
    }

    private static func mask(_ value: [UInt8], in bytes: inout [UInt8]) {
        var position = 0
        while position + value.count <= bytes.count {
            if bytes[position] == value[0], bytes.holds(value, at: position) {
                mask(&bytes, position..<(position + value.count))
                position += value.count
            } else {
                position += 1
            }
        }
    }

    private static func mask(_ bytes: inout [UInt8], _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            let width = min(scalarWidth(bytes, position), range.upperBound - position)
            let mask = maskScalar(of: bytes[position], width: width)
            for offset in 0..<width { bytes[position + offset] = mask[offset] }
            position += width
        }
    }

    /// A scalar that takes as many bytes as the one it hides; spaces and line breaks stay.
    private static func maskScalar(of byte: UInt8, width: Int) -> [UInt8] {
        switch width {
        case 2: [0xC2, 0xB7]  // U+00B7, a middle dot
        case 3: [0xE2, 0x80, 0xA2]  // U+2022, a bullet
        case 4: [0xF0, 0x9F, 0x94, 0x92]  // U+1F512, a lock
        default: byte == 0x20 || (0x09...0x0D).contains(byte) ? [byte] : [UInt8(ascii: "*")]
        }
    }

    /// How many bytes the scalar at `position` takes; 1 where the bytes are not UTF-8.
    private static func scalarWidth(_ bytes: [UInt8], _ position: Int) -> Int {
        let width =
            switch bytes[position] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        guard position + width <= bytes.count,
            bytes[(position + 1)..<(position + width)].allSatisfy({ $0 & 0xC0 == 0x80 })
        else { return 1 }
        return width
    }
}
