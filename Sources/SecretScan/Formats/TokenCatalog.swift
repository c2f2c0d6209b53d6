/// All token formats, so ordered that the ones to try at a byte are found at once.
struct TokenCatalog: Sendable {
    /// The formats by their prefix; of two that begin alike, the longer prefix comes first.
    private let formats: [TokenFormat]

    /// The first eight bytes of their prefixes, low byte first, in the same order.
    private let heads: [Head]

    /// Where in `formats` those lie that begin with a byte, by that byte.
    private let ranges: [Range<Int>]

    /// What each of the 256 bytes is to a run of bytes without a space.
    let roles: [ByteRole]

    /// By first byte: which second bytes there are, one bit for their low six bits.
    private let secondBytes: [UInt64]

    /// Every format that is known by its prefix.
    static let all = TokenCatalog(
        ModelProviderTokens.formats + CloudTokens.formats + ForgeTokens.formats
            + ServiceTokens.formats + VaultTokens.formats)

    private init(_ formats: [TokenFormat]) {
        let groups = Dictionary(grouping: formats) { $0.prefix.first ?? 0 }
        var ordered: [TokenFormat] = []
        var ranges = [Range<Int>](repeating: 0..<0, count: 256)
        var secondBytes = [UInt64](repeating: 0, count: 256)
        for (first, group) in groups {
            let start = ordered.count
            // A stable order: the longest prefix first, then as declared.
            let sorted = group.enumerated().sorted {
                ($1.element.prefix.count, $0.offset) < ($0.element.prefix.count, $1.offset)
            }
            ordered += sorted.map(\.element)
            ranges[Int(first)] = start..<ordered.count
            for format in group {
                // A prefix of one byte lets any second byte follow.
                let second = format.prefix.count > 1 ? format.prefix[1] : nil
                secondBytes[Int(first)] |= second.map { 1 << UInt64($0 & 63) } ?? .max
            }
        }
        self.formats = ordered
        roles = (0...255).map(TokenCatalog.makeRole)
        heads = ordered.map { Head($0.prefix) }
        self.ranges = ranges
        // Web tokens begin with `ey`, and private keys in base 64 with `LS`.
        secondBytes[Int(UInt8(ascii: "e"))] |= 1 << UInt64(UInt8(ascii: "y") & 63)
        secondBytes[Int(UInt8(ascii: "L"))] |= 1 << UInt64(UInt8(ascii: "S") & 63)
        self.secondBytes = secondBytes
    }

    /// What a byte is to a run of bytes without a space; nothing when it is not in the run.
    struct ByteRole: OptionSet, Sendable {
        let rawValue: UInt8

        static let smallLetter = ByteRole(rawValue: 1 << 0)

        /// A capital or a digit: no token is without one.
        static let capitalOrDigit = ByteRole(rawValue: 1 << 1)

        /// The middle of a token that has no prefix: `~` or `.`.
        static let mark = ByteRole(rawValue: 1 << 2)

        /// What an escape begins with: `\` or `%`.
        static let escape = ByteRole(rawValue: 1 << 3)

        static let other = ByteRole(rawValue: 1 << 4)
    }

    private static func makeRole(of byte: UInt8) -> ByteRole {
        switch byte {
        case ...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): []
        case UInt8(ascii: "~"), UInt8(ascii: "."): .mark
        case UInt8(ascii: "\\"), UInt8(ascii: "%"): .escape
        case 0x61...0x7A: .smallLetter
        default: Alphabet.base62.contains(byte) ? .capitalOrDigit : .other
        }
    }

    /// The names of all formats, each once, in the order of the alphabet.
    var names: [String] { Set(formats.map(\.name)).sorted() }

    /// Whether some token begins with the two bytes at `start`; there must be one.
    @inline(__always)
    func mayBegin(in bytes: [UInt8], at start: Int) -> Bool {
        guard start + 1 < bytes.count else { return false }
        return secondBytes[Int(bytes[start])] >> UInt64(bytes[start + 1] & 63) & 1 == 1
    }

    /// The token that begins at `start`; nil when none does.
    func match(in bytes: [UInt8], at start: Int) -> SecretMatch? {
        let first = Int(bytes[start])
        let word = Head.word(in: bytes, at: start)
        for index in ranges[first] where word & heads[index].mask == heads[index].word {
            let format = formats[index]
            if let end = format.end(in: bytes, at: start) {
                return SecretMatch(format.name, start..<end, prefixLength: format.prefix.count)
            }
        }
        return nil
    }

    /// The start of a prefix as one number, so that most formats are ruled out by one comparison.
    private struct Head: Sendable {
        let word: UInt64
        let mask: UInt64

        init(_ prefix: [UInt8]) {
            let count = UInt64(min(prefix.count, 8))
            mask = count == 8 ? .max : (1 << (8 * count)) - 1
            word = Head.word(in: prefix, at: 0) & mask
        }

        static func word(in bytes: [UInt8], at start: Int) -> UInt64 {
            var word: UInt64 = 0
            for offset in 0..<8 where start + offset < bytes.count {
                word |= UInt64(bytes[start + offset]) << UInt64(8 * offset)
            }
            return word
        }
    }
}
