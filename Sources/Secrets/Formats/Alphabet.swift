/// A set of ASCII bytes that a part of a credential is written in.
struct Alphabet: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    static let base32Digits = Alphabet(rawValue: 1 << 0)
    static let hexLetters = Alphabet(rawValue: 1 << 1)
    static let otherLowercase = Alphabet(rawValue: 1 << 2)
    static let capitalHexLetters = Alphabet(rawValue: 1 << 3)
    static let otherUppercase = Alphabet(rawValue: 1 << 4)
    static let dashAndUnderscore = Alphabet(rawValue: 1 << 5)
    static let plusAndSlash = Alphabet(rawValue: 1 << 6)
    static let padding = Alphabet(rawValue: 1 << 7)
    static let dot = Alphabet(rawValue: 1 << 8)
    static let tilde = Alphabet(rawValue: 1 << 9)
    static let otherDigits = Alphabet(rawValue: 1 << 10)

    static let digits: Alphabet = [.base32Digits, .otherDigits]
    static let lowercase: Alphabet = [.hexLetters, .otherLowercase]
    static let uppercase: Alphabet = [.capitalHexLetters, .otherUppercase]
    static let letters: Alphabet = [.lowercase, .uppercase]
    static let hex: Alphabet = [.digits, .hexLetters]
    static let base36: Alphabet = [.digits, .lowercase]
    static let base32: Alphabet = [.base32Digits, .uppercase]
    static let base36Uppercase: Alphabet = [.digits, .uppercase]
    static let base62: Alphabet = [.digits, .letters]
    static let base64: Alphabet = [.base62, .plusAndSlash]
    static let base64URL: Alphabet = [.base62, .dashAndUnderscore]

    /// The smallest set that holds `byte`; empty for a byte that no credential is written in.
    @inline(__always)
    init(of byte: UInt8) {
        switch byte {
        case 0x32...0x37: self = .base32Digits
        case 0x30...0x39: self = .otherDigits
        case 0x61...0x66: self = .hexLetters
        case 0x67...0x7A: self = .otherLowercase
        case 0x41...0x46: self = .capitalHexLetters
        case 0x47...0x5A: self = .otherUppercase
        case UInt8(ascii: "-"), UInt8(ascii: "_"): self = .dashAndUnderscore
        case UInt8(ascii: "+"), UInt8(ascii: "/"): self = .plusAndSlash
        case UInt8(ascii: "="): self = .padding
        case UInt8(ascii: "."): self = .dot
        case UInt8(ascii: "~"): self = .tilde
        default: self = []
        }
    }

    @inline(__always)
    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Whether `byte` belongs to the set.
    @inline(__always)
    func contains(_ byte: UInt8) -> Bool { rawValue & Alphabet(of: byte).rawValue != 0 }

    /// The end of the run of bytes of the set that begins at `start`, at most `limit`.
    @inline(__always)
    func runEnd(in bytes: [UInt8], from start: Int, limit: Int) -> Int {
        var end = start
        let limit = Swift.min(limit, bytes.count)
        while end < limit, contains(bytes[end]) { end += 1 }
        return end
    }
}
