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

    /// Whether the bytes in `range` begin with the port of a host, and what follows the digits
    /// ends the URL in prose.
    ///
    /// The name of a host has a dot; after another one the `@` must follow at once, or a field.
    private static func isPort(
        _ bytes: [UInt8], _ range: Range<Int>, after host: Range<Int>
    ) -> Bool {
        let digits = Alphabet.digits.runEnd(
            in: bytes, from: range.lowerBound, limit: range.lowerBound + 5)
        guard digits > range.lowerBound, digits <= range.upperBound else { return false }
        let end = bytes[digits]
        if end == UInt8(ascii: "&") {
            let name = Alphabet.base64URL.runEnd(
                in: bytes, from: digits + 1, limit: range.upperBound)
            return name > digits + 1 && bytes[name] == UInt8(ascii: "=")
        }
        let isHost =
            bytes[host].contains(UInt8(ascii: ".")) || bytes[host].elementsEqual("localhost".utf8)
        guard isHost else { return closesURL(end) && bytes[digits + 1] == UInt8(ascii: "@") }
        return closesURL(end) || end == UInt8(ascii: "@")
    }

    /// Whether the byte after a URL in prose or in a list ends it.
    private static func closesURL(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "]"),
            UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "}"), UInt8(ascii: ";"),
            UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "!"):
            true
        default: false
        }
    }
}
