/// The cyclic redundancy check that several vendors put at the end of their tokens (ISO 3309).
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in
            value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
        }
    }

    /// The checksum of `bytes`.
    static func checksum(of bytes: some Sequence<UInt8>) -> UInt32 {
        let table = table
        let state = bytes.reduce(UInt32.max) { state, byte in
            table[Int((state ^ UInt32(byte)) & 0xFF)] ^ (state >> 8)
        }
        return ~state
    }

    /// The digits of `value` in base 36 or 62, padded with `0` to `width`.
    static func digits(of value: UInt32, radix: UInt32, width: Int) -> [UInt8] {
        var rest = value
        var digits: [UInt8] = []
        while rest > 0 || digits.count < width {
            digits.append(digit(UInt8(rest % radix), radix: radix))
            rest /= radix
        }
        return digits.reversed()
    }

    /// A digit of base 62 is `0-9A-Za-z`, of base 36 `0-9a-z`.
    private static func digit(_ value: UInt8, radix: UInt32) -> UInt8 {
        switch value {
        case ..<10: UInt8(ascii: "0") + value
        case ..<36 where radix > 36: UInt8(ascii: "A") + (value - 10)
        case ..<36: UInt8(ascii: "a") + (value - 10)
        default: UInt8(ascii: "a") + (value - 36)
        }
    }
}
