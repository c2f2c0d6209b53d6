/// The credentials of an `Authorization` header (RFC 9110 §11.6.2).
enum AuthorizationHeader {
    private static let schemes = ["bearer", "basic", "token"].map { Array($0.utf8) }

    /// The credentials after the scheme at `start`; nil when there are none.
    static func match(in bytes: [UInt8], from start: Int) -> SecretMatch? {
        let schemeEnd = Alphabet.letters.runEnd(in: bytes, from: start, limit: start + 7)
        let scheme = bytes[start..<schemeEnd].map { $0 | 0x20 }
        guard schemes.contains(scheme), schemeEnd < bytes.count, bytes[schemeEnd] == 0x20 else {
            return nil
        }
        let value = schemeEnd + 1
        let limit = value + ValueRange.judged
        let end = ValueRange.end(in: bytes, from: value, delimiter: nil, limit: limit)
        guard end - value >= 8, !HarmlessValue.matches(bytes, value..<end),
            !Placeholder.isCut(bytes, at: end)
        else { return nil }
        if scheme == schemes[1] {
            // Marks of emphasis may follow.
            let alphabet = Alphabet.base64.union(.padding)
            let end = alphabet.runEnd(in: bytes, from: value, limit: end)
            guard let pair = Base64.decode(bytes[value..<end]),
                let colon = pair.firstIndex(of: UInt8(ascii: ":")), colon + 1 < pair.count,
                pair.allSatisfy({ $0 >= 0x20 })
            else { return nil }
            return SecretMatch("Basic credentials", value..<end, isGeneric: true)
        }
        guard Randomness(bytes, value..<end).isRandom else { return nil }
        let whole =
            end == limit
            ? ValueRange.end(in: bytes, from: value, delimiter: nil, limit: bytes.count) : end
        return SecretMatch("Bearer token", value..<whole, isGeneric: true)
    }
}
