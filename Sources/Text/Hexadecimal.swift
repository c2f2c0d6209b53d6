/// Numbers and scalars in hexadecimal digits.
public enum Hexadecimal {
    /// A number in at least `width` digits, with zeros before it.
    public static func digits(
        _ value: some BinaryInteger, width: Int, uppercase: Bool = true
    ) -> String {
        let digits = String(value, radix: 16, uppercase: uppercase)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// The number that bytes say in hexadecimal digits of either case.
    ///
    /// It is nil when there is no digit, another byte, or more than 32 bits.
    public static func value(of digits: some Sequence<UInt8>) -> UInt32? {
        var value: UInt32?
        for byte in digits {
            let before = value ?? 0
            guard let digit = byte.hexadecimalValue, before >> 28 == 0 else { return nil }
            value = before << 4 | UInt32(digit)
        }
        return value
    }
}

extension Unicode.Scalar {
    /// Its name in the form of the Unicode Standard, as in `U+202E`.
    public var codePoint: String { "U+" + Hexadecimal.digits(value, width: 4) }

    /// An escape for it that can be seen, in the form of Swift, as in `\u{202E}`.
    public var escape: String { "\\u{" + Hexadecimal.digits(value, width: 4) + "}" }
}
