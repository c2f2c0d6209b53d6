/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ name: String) {
        state = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// So many characters of `letters`.
    mutating func text(_ count: Int, of letters: String) -> String {
        let letters = Array(letters.utf8)
        let bytes = (0..<count).compactMap { _ in letters.randomElement(using: &self) }
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func text(_ counts: ClosedRange<Int>, of letters: String) -> String {
        text(Int.random(in: counts, using: &self), of: letters)
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
    }

    mutating func pick<Element>(_ choices: [Element], or fallback: Element) -> Element {
        choices.randomElement(using: &self) ?? fallback
    }
}

/// The alphabets that vendors write their tokens in.
enum Letters {
    static let digits = "0123456789"
    static let lower = "abcdefghijklmnopqrstuvwxyz"
    static let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    static let hex = digits + "abcdef"
    static let base32 = upper + "234567"
    static let base36 = digits + lower
    static let base36Upper = digits + upper
    static let base62 = digits + lower + upper
    static let base64 = base62 + "+/"
    static let base64URL = base62 + "-_"
}
