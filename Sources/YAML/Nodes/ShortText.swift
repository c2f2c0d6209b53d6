/// A word that plain scalars are typed by in one number, so that a text is compared with it at
/// once.
struct ShortText {
    static let null = ShortText("null")
    static let yes = ShortText("true")
    static let no = ShortText("false")
    static let infinity = ShortText(".inf")

    private let count: Int
    private let small: UInt64
    private let capitalized: UInt64
    private let capital: UInt64

    /// Packs a word of small letters, with a point before it or without.
    init(_ word: String) {
        count = word.utf8.count
        var packed: UInt64 = 0
        for byte in word.utf8.reversed() { packed = packed << 8 | UInt64(byte) }
        // What tells a capital from a small letter, for each letter.
        let letters = word.hasPrefix(".") ? 1..<count : 0..<count
        let cases = letters.map { UInt64(0x20) << UInt64($0 * 8) }
        small = packed
        capitalized = packed ^ (cases.first ?? 0)
        capital = cases.reduce(packed, ^)
    }

    /// Whether `text` is the word in small letters, with a first capital, or in capitals only.
    func isWord(_ text: Span<UInt8>) -> Bool {
        guard text.count == count else { return false }
        var packed: UInt64 = 0
        for offset in 0..<count { packed |= UInt64(text[offset]) &<< UInt64(offset &* 8) }
        return packed == small || packed == capitalized || packed == capital
    }
}
