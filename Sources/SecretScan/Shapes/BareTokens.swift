/// Tokens that have a mark in their middle, or none at all, instead of a prefix.
enum BareTokens {
    private static let terraform = Array(".atlasv1.".utf8)
    private static let encodedKey = Array("LS0tLS1CRUdJTiB".utf8)
    private static let privateKey = Array("PRIVATE KEY".utf8)

    /// The token that begins at `start`; nil when none does.
    static func match(in bytes: [UInt8], at start: Int) -> SecretMatch? {
        azureClientSecret(in: bytes, at: start) ?? terraformToken(in: bytes, at: start)
            ?? encodedPrivateKey(in: bytes, at: start)
    }

    /// The bot token of Telegram whose colon is given: `<bot id>:AA<33 more>`.
    static func telegram(in bytes: [UInt8], colon: Int) -> SecretMatch? {
        guard bytes.holds([0x41, 0x41], at: colon + 1) else { return nil }
        let end = Alphabet.base64URL.runEnd(in: bytes, from: colon + 1, limit: colon + 40)
        var start = colon
        while start > 0, colon - start < 12, Alphabet.digits.contains(bytes[start - 1]) {
            start -= 1
        }
        guard end - colon == 36, (8...10).contains(colon - start),
            Randomness(bytes, (colon + 1)..<end).isRandomBody
        else { return nil }
        return SecretMatch("Telegram bot token", start..<end)
    }

    /// `abc8Q~…`: three bytes, a digit and `Q~`, then 31 to 34 more.
    private static func azureClientSecret(in bytes: [UInt8], at start: Int) -> SecretMatch? {
        guard bytes.holds([0x51, 0x7E], at: start + 4),
            Alphabet.digits.contains(bytes[start + 3])
        else { return nil }
        let alphabet = Alphabet.base64URL.union([.dot, .tilde])
        let end = alphabet.runEnd(in: bytes, from: start, limit: start + 48)
        guard (37...40).contains(end - start), Randomness(bytes, start..<end).isRandomBody else {
            return nil
        }
        return SecretMatch("Azure client secret", start..<end)
    }

    /// `<14>.atlasv1.<60 to 70>`: a token of Terraform Cloud.
    private static func terraformToken(in bytes: [UInt8], at start: Int) -> SecretMatch? {
        guard bytes.holds(terraform, at: start + 14),
            Alphabet.base62.runEnd(in: bytes, from: start, limit: start + 14) == start + 14
        else { return nil }
        let body = start + 14 + terraform.count
        let end = Alphabet.base64URL.runEnd(in: bytes, from: body, limit: body + 80)
        guard (60...70).contains(end - body), Randomness(bytes, body..<end).isRandomBody else {
            return nil
        }
        return SecretMatch("Terraform Cloud token", start..<end)
    }

    /// A private key in PEM that was written in base 64 once more, as in a kubeconfig.
    private static func encodedPrivateKey(in bytes: [UInt8], at start: Int) -> SecretMatch? {
        guard bytes.holds(encodedKey, at: start) else { return nil }
        let alphabet = Alphabet.base64.union(.padding)
        let end = alphabet.runEnd(in: bytes, from: start, limit: start + 16_384)
        let head = bytes[start..<min(end, start + 64)]
        guard end - start >= 80, let text = Base64.decode(head),
            text.indices.contains(where: { text.holds(privateKey, at: $0) })
        else { return nil }
        return SecretMatch("private key in base 64", start..<end)
    }
}
