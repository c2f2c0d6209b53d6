/// A signed JSON Web Token (RFC 7519, compact form): `header.payload.signature` in base 64.
enum JSONWebToken {
    private static let algorithm = Array("\"alg\"".utf8)

    /// The token that begins at `start`; nil when none does.
    static func match(in bytes: [UInt8], at start: Int) -> SecretMatch? {
        // `eyJ` is the start of `{"` in base 64.
        guard bytes.holds(0x65, 0x79, at: start), bytes.holds(0x79, 0x4A, at: start + 1),
            let header = segment(in: bytes, from: start, lengths: 12...1024),
            let decoded = Base64.decode(bytes[start..<header]), decoded.first == 0x7B,
            decoded.indices.contains(where: { decoded.holds(algorithm, at: $0) }),
            header < bytes.count, bytes[header] == 0x2E,
            let payload = segment(in: bytes, from: header + 1, lengths: 8...8192),
            payload < bytes.count, bytes[payload] == 0x2E,
            let signature = segment(in: bytes, from: payload + 1, lengths: 20...2048)
        else { return nil }
        return SecretMatch("JSON Web Token", start..<signature, prefixLength: 3)
    }

    private static func segment(
        in bytes: [UInt8], from start: Int, lengths: ClosedRange<Int>
    ) -> Int? {
        let limit = start + lengths.upperBound + 1
        let end = Alphabet.base64URL.runEnd(in: bytes, from: start, limit: limit)
        return lengths.contains(end - start) ? end : nil
    }
}
