/// Bytes in a URL as `%` and two hexadecimal digits (RFC 3986 §2.1).
public enum PercentEncoding {
    /// A text with its encoded bytes resolved; a `%` without two digits after it stays.
    ///
    /// Bytes that are not UTF-8 then become U+FFFD.
    public static func decode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = bytes[index + 1].hexadecimalValue,
                let low = bytes[index + 2].hexadecimalValue
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// A text with every byte encoded that is neither unreserved (RFC 3986 §2.3) nor in `others`,
    /// which are ASCII.
    public static func encode(_ text: String, keeping others: String = "") -> String {
        var encoded = ""
        for byte in text.utf8 {
            if isUnreserved(byte) || others.utf8.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%" + Hexadecimal.digits(byte, width: 2)
            }
        }
        return encoded
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: byte.isLetterOrDigit
        }
    }
}
