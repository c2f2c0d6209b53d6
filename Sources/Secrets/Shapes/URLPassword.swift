/// The password in a URL (RFC 3986 §3.2.1): `scheme://user:password@host`.
enum URLPassword {
    /// The password of the URL whose scheme ends at `colon`; nil when it has none, or a stand-in.
    static func match(in bytes: [UInt8], colon: Int) -> SecretMatch? {
        guard colon > 0, Alphabet.base62.contains(bytes[colon - 1]) else { return nil }
        let start = colon + 3
        var user: Int?
        var host: Int?
        var position = start
        let limit = min(bytes.count, start + 512)
        scan: while position < limit {
            switch bytes[position] {
            case ...0x20, UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "?"),
                UInt8(ascii: "#"), UInt8(ascii: "`"), UInt8(ascii: "\\"):
                break scan
            case UInt8(ascii: ":") where user == nil: user = position
            case UInt8(ascii: "@"): host = position
            default: break
            }
            position += 1
        }
        guard let user, let host, user + 1 < host, host + 1 < position else { return nil }
        let password = (user + 1)..<host
        guard !Placeholder.isPassword(bytes, password),
            !bytes[start..<user].elementsEqual(bytes[password]),
            !isPort(bytes, password, after: start..<user)
        else { return nil }
        return SecretMatch("password in a URL", password)
    }

    /// Whether the bytes in `range` begin with the port of a host: its name has a dot, and what
    /// follows the digits ends the URL in prose.
    private static func isPort(
        _ bytes: [UInt8], _ range: Range<Int>, after host: Range<Int>
    ) -> Bool {
        let digits = Alphabet.digits.runEnd(
            in: bytes, from: range.lowerBound, limit: range.lowerBound + 5)
        let isHost =
            bytes[host].contains(UInt8(ascii: ".")) || bytes[host].elementsEqual("localhost".utf8)
        guard isHost, digits > range.lowerBound else { return false }
        switch bytes[digits] {
        case UInt8(ascii: "@"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ")"),
            UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "}"),
            UInt8(ascii: ";"), UInt8(ascii: "*"), UInt8(ascii: "'"):
            return true
        default: return false
        }
    }
}
