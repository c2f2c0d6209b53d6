/// All token formats, so ordered that the ones to try at a byte are found at once.
struct TokenCatalog: Sendable {
    /// The formats by their prefix; of two that begin alike, the longer prefix comes first.
    private let formats: [TokenFormat]

    /// Where in `formats` those lie that begin with a byte, by that byte.
    private let ranges: [Range<Int>]

    /// By first byte: which second bytes there are, one bit for their low six bits.
    private let secondBytes: [UInt64]

    /// Every format that is known by its prefix.
    static let all = TokenCatalog(
        TokenFormat.modelProviders + TokenFormat.clouds + TokenFormat.forges
            + TokenFormat.services + TokenFormat.vaults)

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
        self.ranges = ranges
        self.secondBytes = secondBytes
    }

    /// The names of all formats, each once, in the order of the alphabet.
    var names: [String] { Set(formats.map(\.name)).sorted() }

    /// The token that begins at `start`; nil when none does.
    func match(in bytes: [UInt8], at start: Int) -> SecretMatch? {
        guard start + 1 < bytes.count else { return nil }
        let first = Int(bytes[start])
        let second = UInt64(bytes[start + 1] & 63)
        guard secondBytes[first] >> second & 1 == 1 else { return nil }
        for format in formats[ranges[first]] {
            if let end = format.end(in: bytes, at: start) {
                return SecretMatch(format.name, start..<end, prefixLength: format.prefix.count)
            }
        }
        return nil
    }
}
