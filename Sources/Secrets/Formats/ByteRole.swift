/// What a byte is to a run of bytes without a space; nothing when it is not in the run.
struct ByteRole: OptionSet, Sendable {
    let rawValue: UInt8

    static let smallLetter = ByteRole(rawValue: 1 << 0)

    /// A capital or a digit: no token is without one.
    static let capitalOrDigit = ByteRole(rawValue: 1 << 1)

    /// The middle of a token that has no prefix: `~` or `.`.
    static let mark = ByteRole(rawValue: 1 << 2)

    /// What an escape begins with: `\`, `%`, or the `[` of a control sequence.
    static let escape = ByteRole(rawValue: 1 << 3)

    static let other = ByteRole(rawValue: 1 << 4)

    /// What text in base 64 may begin with: a byte of ASCII has no top bit.
    static let textStart = ByteRole(rawValue: 1 << 5)

    /// The role of each of the 256 bytes.
    static let ofBytes: [ByteRole] = {
        var roles: [ByteRole] = []
        roles.reserveCapacity(256)
        for byte in UInt8.min...UInt8.max { roles.append(ByteRole(of: byte)) }
        return roles
    }()

    init(rawValue: UInt8) { self.rawValue = rawValue }

    private init(of byte: UInt8) {
        switch byte {
        case ...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): self = []
        case UInt8(ascii: "~"), UInt8(ascii: "."): self = .mark
        case UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "["): self = .escape
        case 0x61...0x66: self = [.smallLetter, .textStart]
        case 0x67...0x7A: self = .smallLetter
        case 0x41...0x5A: self = [.capitalOrDigit, .textStart]
        default: self = Alphabet.digits.contains(byte) ? .capitalOrDigit : .other
        }
    }
}
