/// All token formats, so ordered that the ones to try at a byte are found at once.
struct TokenCatalog: Sendable {
    /// The formats, as declared.
    private let formats: [TokenFormat]

    /// The first eight bytes of their prefixes, low byte first, in the same order.
    private let heads: [Head]

    /// By first byte: the first format to try at it, an index in `formats`; -1 for none.
    private let first: [Int]

    /// By format: the next one to try at the same byte; -1 for none.
    ///
    /// Of two formats that begin alike, the one with the longer prefix comes first.
    private let next: [Int]

    /// By first byte: which second bytes there are, one bit for their low six bits.
    private let secondBytes: [UInt64]

    /// Every format that is known by its prefix.
    static let all = TokenCatalog(
        ModelProviderTokens.formats + CloudTokens.formats + ForgeTokens.formats
            + ServiceTokens.formats + VaultTokens.formats)

    private init(_ formats: [TokenFormat]) {
        var heads: [Head] = []
        var first = [Int](repeating: -1, count: 256)
        var next = [Int](repeating: -1, count: formats.count)
        var secondBytes = [UInt64](repeating: 0, count: 256)
        heads.reserveCapacity(formats.count)
        for index in formats.indices {
            let head = Head(formats[index].prefix.utf8Span.span)
            let start = Int(head.word & 0xFF)
            heads.append(head)
            // A prefix of one byte lets any second byte follow.
            secondBytes[start] |= head.length > 1 ? 1 << (head.word >> 8 & 63) : .max
            var before = -1
            var after = first[start]
            while after >= 0, heads[after].length >= head.length {
                (before, after) = (after, next[after])
            }
            next[index] = after
            if before < 0 { first[start] = index } else { next[before] = index }
        }
        // Web tokens begin with `ey`.
        secondBytes[Int(UInt8(ascii: "e"))] |= 1 << UInt64(UInt8(ascii: "y") & 63)
        self.formats = formats
        self.heads = heads
        self.first = first
        self.next = next
        self.secondBytes = secondBytes
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
        let word = Head.word(in: bytes, at: start)
        var index = first[Int(bytes[start])]
        while index >= 0 {
            if word & heads[index].mask == heads[index].word {
                let format = formats[index]
                if let end = format.end(in: bytes, at: start) {
                    return SecretMatch(
                        format.name, start..<end, prefixLength: format.prefix.utf8.count)
                }
            }
            index = next[index]
        }
        return nil
    }

    /// The start of a prefix as one number, so that most formats are ruled out by one comparison.
    private struct Head: Sendable {
        let word: UInt64
        let mask: UInt64

        /// How many bytes the whole prefix has.
        let length: Int

        init(_ prefix: Span<UInt8>) {
            var word: UInt64 = 0
            let count = min(prefix.count, 8)
            for offset in 0..<count { word |= UInt64(prefix[offset]) << UInt64(8 * offset) }
            self.word = word
            mask = count == 8 ? .max : (1 << UInt64(8 * count)) - 1
            length = prefix.count
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
