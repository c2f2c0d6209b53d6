internal import Text

/// What one scan of some bytes found, in them as they are and in what they decode to.
struct SecretScan {
    /// The credentials, in order; no two share a byte.
    private(set) var matches: [SecretMatch] = []

    /// What has to be masked, which is these and what overlaps with them.
    ///
    /// The ranges may overlap.
    private(set) var hidden: [Range<Int>] = []

    /// The values without their public prefixes, line by line.
    private(set) var values: Set<[UInt8]> = []

    private let views: [DecodedView]

    /// How often base 64 is decoded: a secret of Kubernetes is in base 64, and may hold more of it.
    private static let deepestEncoding = 2

    /// What is shorter than this is masked only where it was found: it may as well be a word.
    private static let shortestValue = 8

    /// Scans the bytes.
    init(of bytes: [UInt8], encodings: Int = SecretScan.deepestEncoding) {
        let scanDecoded =
            encodings == 0
            ? nil
            : { (bytes: [UInt8]) in SecretScan(of: bytes, encodings: encodings - 1).matches.first }
        var candidates = CandidateScan(bytes, scanDecoded: scanDecoded)
        candidates.run()
        var found = candidates.matches
        var texts = candidates.texts
        views = candidates.mayHoldEscapes ? DecodedView.levels(of: bytes) : []
        for view in views {
            var candidates = CandidateScan(view.bytes, scanDecoded: scanDecoded)
            candidates.run()
            for match in SecretScan.resolved(candidates.matches).kept {
                keepValues(of: match, in: view.bytes)
            }
            found += candidates.matches.map { $0.seen(through: view) }
            texts += candidates.texts.map { $0.seen(through: view) }
        }
        guard !found.isEmpty else { return }
        found += SecretScan.texts(texts, thatHold: found)
        let resolved = SecretScan.resolved(found)
        matches = resolved.kept
        for match in matches { keepValues(of: match, in: bytes) }
        hidden = matches.map(\.hidden) + SecretScan.rest(of: resolved.dropped, without: matches)
    }

    /// Where `values` appear in `bytes`, which were scanned by this, or in what they decode to.
    func appearances(of values: Set<[UInt8]>, in bytes: [UInt8]) -> [Range<Int>] {
        guard !values.isEmpty else { return [] }
        let search = ValueSearch(values)
        return views.reduce(into: search.ranges(in: bytes)) { ranges, view in
            ranges += search.ranges(in: view.bytes).map(view.source)
        }
    }

    /// Notes the lines of a value that are long enough to tell them from words.
    private mutating func keepValues(of match: SecretMatch, in bytes: [UInt8]) {
        for line in bytes[match.hidden].split(whereSeparator: { $0 <= 0x20 }) {
            var range = line.startIndex..<line.endIndex
            while let first = range.first, SecretScan.isPunctuation(bytes[first]) {
                range.removeFirst()
            }
            while let last = range.last, SecretScan.isPunctuation(bytes[last]) {
                range.removeLast()
            }
            guard range.count >= SecretScan.shortestValue else { continue }
            if match.isText {
                let randomness = Randomness(bytes, range)
                guard randomness.isRandom || randomness.isPassword else { continue }
            }
            values.insert(Array(bytes[range]))
        }
    }

    /// Whether the byte is around the lines of a value in a list.
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || ValueRange.isQuote(byte)
    }

    /// Those of `texts` that hold something found, private keys aside: they end by themselves.
    private static func texts(
        _ texts: [SecretMatch], thatHold found: [SecretMatch]
    ) -> [SecretMatch] {
        guard !texts.isEmpty else { return [] }
        let starts = found.filter { !$0.format.hasPrefix(PrivateKeyBlock.format) }
            .map(\.range.start).sorted()
        var index = 0
        return texts.sorted { $0.range < $1.range }.filter { text in
            while index < starts.count, starts[index] < text.range.start { index += 1 }
            return index < starts.count && starts[index] < text.range.end
        }
    }

    /// What `dropped` mask besides the bytes of `kept`.
    private static func rest(
        of dropped: [SecretMatch], without kept: [SecretMatch]
    ) -> [Range<Int>] {
        var rest: [Range<Int>] = []
        var index = 0
        for range in Mask.merged(dropped.map(\.hidden)) {
            var start = range.start
            while index < kept.count, kept[index].range.end <= start { index += 1 }
            var next = index
            while next < kept.count, kept[next].range.start < range.end {
                if start < kept[next].range.start { rest.append(start..<kept[next].range.start) }
                start = max(start, kept[next].range.end)
                next += 1
            }
            if start < range.end { rest.append(start..<range.end) }
        }
        return rest
    }

    /// Of matches that overlap, the one whose own shape gives it away is kept before the one that
    /// only its name gives away, then the longer one.
    private static func resolved(
        _ matches: [SecretMatch]
    ) -> (kept: [SecretMatch], dropped: [SecretMatch]) {
        let byWeight = matches.sorted {
            ($0.isGeneric ? 1 : 0, -$0.range.count, $0.range.start)
                < ($1.isGeneric ? 1 : 0, -$1.range.count, $1.range.start)
        }
        let byStart = byWeight.enumerated().sorted {
            ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
        }
        var kept: [(weight: Int, match: SecretMatch)] = []
        var dropped: [SecretMatch] = []
        for (weight, match) in byStart {
            // Those kept do not overlap, so only the last ones can overlap this one.
            var beats = true
            var first = kept.count
            while first > 0, kept[first - 1].match.range.end > match.range.start {
                first -= 1
                beats = beats && weight < kept[first].weight
            }
            guard beats else {
                dropped.append(match)
                continue
            }
            dropped += kept[first...].map(\.match)
            kept.removeSubrange(first...)
            kept.append((weight, match))
        }
        return (kept.map(\.match), dropped)
    }
}
