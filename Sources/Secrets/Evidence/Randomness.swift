/// How the bytes of a value are spread: what tells a random value from a word or a name.
struct Randomness {
    private var lowercase = 0
    private var uppercase = 0
    private var digits = 0

    /// `-`, `_`, `.`, `/` and `:`, which names of things are joined with.
    private var separators = 0

    /// All else: what only a password holds.
    private var symbols = 0

    /// Whether every byte is a digit or a letter of one case up to `f`.
    private(set) var isHex = false

    private var pairs = 0
    private var oddPairs = 0
    private var wordPairs = 0
    private var letterPairs = 0
    private var steps = 0
    private var longestRepeat = 1
    private var seen: (UInt64, UInt64) = (0, 0)
    private let words: WordSegments
    private let bytes: [UInt8]
    private let range: Range<Int>

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

    private var isPlaceholder: Bool { Placeholder.marks(bytes, range) }

    private var length: Int { lowercase + uppercase + digits + separators + symbols }

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

extension Randomness {
    /// Whether the bytes after a known prefix can be a real value, not one made up for a page.
    var isRandomBody: Bool {
        guard distinct >= 8, longestRepeat < 7, steps * 2 < length else { return false }
        let isOneWord = digits == 0 && letterPairs >= 12 && wordPairs * 5 > letterPairs * 4
        // Short random text may fall into words by chance, but not between separators too.
        return !(words.isName && separators > 0) && !isOneWord && !isPlaceholder
    }

    /// Whether the bytes are so mixed that no person would call anything by them.
    ///
    /// Hexadecimal needs no mixing: only what is around it tells a key from a digest.
    var isRandom: Bool {
        guard length >= 16, distinct >= 8, steps * 2 < length else { return false }
        let isMixed =
            isHex
            ? length >= 20 && digits > 0 && digits < length
            : !words.isName && !words.isIdentifier && oddPairs * 20 >= pairs * 9 && pairs >= 8
        return isMixed && !isPlaceholder
    }

    /// Whether the bytes are what a person makes up as a password: eight or more, of three kinds.
    var isPassword: Bool {
        guard length >= 8, distinct >= 5, longestRepeat < 5, digits > 0,
            lowercase + uppercase > 0
        else { return false }
        if symbols > 0 { return !isPlaceholder }
        let isMixed = lowercase > 0 && uppercase > 0 && !words.isName && !words.isIdentifier
        return isMixed && oddPairs * 20 >= pairs * 9 && !isPlaceholder
    }
}
