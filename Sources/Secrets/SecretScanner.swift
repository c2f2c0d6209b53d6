import Text

/// Finds the values of credentials in bytes of any kind.
///
/// One pass looks at eight bytes at a time for what a credential can not do without: a long run
/// without a space, a `:` or `=`, or two dashes. Only there is anything compared.
public enum SecretScanner {
    /// The credentials in `bytes`, in order of place; no two share a byte.
    ///
    /// Of two that overlap, the one whose own shape gives it away wins over the one that only
    /// its name gives away, then the longer one.
    public static func scan(_ bytes: [UInt8]) -> [SecretMatch] {
        var candidates = CandidateScan(bytes)
        candidates.run()
        guard !candidates.matches.isEmpty else { return [] }
        return resolved(candidates.matches)
    }

    private static func resolved(_ matches: [SecretMatch]) -> [SecretMatch] {
        let byWeight = matches.sorted {
            ($0.isGeneric ? 1 : 0, -$0.range.count, $0.range.start)
                < ($1.isGeneric ? 1 : 0, -$1.range.count, $1.range.start)
        }
        let byPlace = byWeight.enumerated().sorted {
            ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
        }
        var kept: [(weight: Int, match: SecretMatch)] = []
        for (weight, match) in byPlace {
            // Those kept do not overlap, so only the last ones can overlap this one.
            var beats = true
            var covered = kept.count
            while covered > 0, kept[covered - 1].match.range.end > match.range.start {
                covered -= 1
                beats = beats && weight < kept[covered].weight
            }
            guard beats else { continue }
            kept.removeSubrange(covered...)
            kept.append((weight, match))
        }
        return kept.map(\.match)
    }
}
