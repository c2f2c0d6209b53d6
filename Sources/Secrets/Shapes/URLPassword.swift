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
        guard let user, let host, user + 1 < host, host + 1 < position,
            !Placeholder.isPassword(bytes, (user + 1)..<host)
        else { return nil }
        return SecretMatch("password in a URL", (user + 1)..<host)
    }
}
