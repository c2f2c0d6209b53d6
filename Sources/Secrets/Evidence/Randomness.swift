/// How the bytes of a value are spread: what tells a random value from a word or a name.
struct Randomness {
    private(set) var lowercase = 0
    private(set) var uppercase = 0
    private(set) var digits = 0

    /// `-`, `_`, `.`, `/` and `:`, which names of things are joined with.
    private(set) var separators = 0

    /// All else: what only a password holds.
    private(set) var symbols = 0

    /// Whether every byte is a digit or a letter of one case up to `f`.
    private(set) var isHex = false

    private(set) var pairs = 0
    private(set) var oddPairs = 0
    private(set) var wordPairs = 0
    private(set) var letterPairs = 0
    private(set) var steps = 0
    private(set) var longestRepeat = 1
    private var seen: (UInt64, UInt64) = (0, 0)
    let words: WordSegments
    let bytes: [UInt8]
    let range: Range<Int>

    /// Measures the bytes in `range`, which must lie in `bytes`.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        words = WordSegments(bytes, range)
        self.bytes = bytes
        self.range = range
        var hex: Alphabet = []
        var isHex = true
        var previous: UInt8?
        var repeated = 1
        for byte in bytes[range] {
            let alphabet = Alphabet(of: byte)
            count(byte, alphabet)
            hex.formUnion(alphabet)
            isHex = isHex && Alphabet.hex.union(.capitalHexLetters).contains(byte)
            if let previous {
                repeated = previous == byte ? repeated + 1 : 1
                longestRepeat = max(longestRepeat, repeated)
                pair(previous, byte)
            }
            previous = byte
        }
        self.isHex = isHex && !hex.isSuperset(of: [.hexLetters, .capitalHexLetters])
    }

    /// How many different bytes there are; all bytes beyond ASCII count as one.
    var distinct: Int { seen.0.nonzeroBitCount + seen.1.nonzeroBitCount }

    var length: Int { lowercase + uppercase + digits + separators + symbols }

    private mutating func count(_ byte: UInt8, _ alphabet: Alphabet) {
        if byte < 64 { seen.0 |= 1 << UInt64(byte) } else { seen.1 |= 1 << UInt64(byte & 63) }
        if !alphabet.isDisjoint(with: .digits) {
            digits += 1
        } else if !alphabet.isDisjoint(with: .lowercase) {
            lowercase += 1
        } else if !alphabet.isDisjoint(with: .uppercase) {
            uppercase += 1
        } else if Randomness.isSeparator(byte) {
            separators += 1
        } else {
            symbols += 1
        }
    }

    private mutating func pair(_ first: UInt8, _ second: UInt8) {
        guard Alphabet.base62.contains(first), Alphabet.base62.contains(second) else { return }
        pairs += 1
        if second == first &+ 1 || first == second { steps += 1 }
        if Alphabet.letters.contains(first), Alphabet.letters.contains(second) {
            letterPairs += 1
            let common = WordLikeness.isCommon(first, second)
            if common { wordPairs += 1 }
            // A capital before a small letter begins a word; the other way round it is odd.
            let isTurn = Alphabet.lowercase.contains(first) && Alphabet.uppercase.contains(second)
            if isTurn || !common { oddPairs += 1 }
        } else if Alphabet.digits.contains(first) != Alphabet.digits.contains(second) {
            oddPairs += 1
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"),
            UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
