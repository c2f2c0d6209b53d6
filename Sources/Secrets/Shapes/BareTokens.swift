/// Tokens that have a mark in their middle, or none at all, instead of a prefix.
enum BareTokens {
    private static let terraform = Array(".atlasv1.".utf8)

    /// The token around the `~` or `.` at `mark`; nil when there is none.
    static func match(in bytes: [UInt8], mark: Int) -> SecretMatch? {
        if bytes[mark] == UInt8(ascii: "~") {
            return mark >= 5 ? azureClientSecret(in: bytes, at: mark - 5) : nil
        }
        guard mark >= 14, bytes.holds(0x2E, 0x61, at: mark), bytes.holds(terraform, at: mark) else {
            return nil
        }
        return terraformToken(in: bytes, at: mark - 14)
    }

    /// The secret access key of AWS after the access key id that ends at `idEnd`.
    ///
    /// It is the first run of 40 bytes of base 64 within a line's length.
    static func awsSecretKey(in bytes: [UInt8], after idEnd: Int) -> SecretMatch? {
        var position = idEnd
        let limit = min(bytes.count, idEnd + 64)
        while position < limit {
            let end = Alphabet.base64.runEnd(in: bytes, from: position, limit: position + 64)
            if end - position == 40 {
                let randomness = Randomness(bytes, position..<end)
                guard randomness.isRandom, !randomness.isHex else { return nil }
                return SecretMatch("AWS secret access key", position..<end)
            }
            position = max(end, position + 1)
        }
        return nil
    }

    private static func isStart(_ bytes: [UInt8], _ position: Int) -> Bool {
        position == 0 || !Alphabet.base62.contains(bytes[position - 1])
            || EscapeSequence.ends(in: bytes, before: position)
    }

    /// The bot token of Telegram whose colon is given: `<bot id>:AA<33 more>`.
    static func telegram(in bytes: [UInt8], colon: Int) -> SecretMatch? {
        guard bytes.holds(0x41, 0x41, at: colon + 1) else { return nil }
        let end = Alphabet.base64URL.runEnd(in: bytes, from: colon + 1, limit: colon + 40)
        var start = colon
        while start > 0, colon - start < 12, Alphabet.digits.contains(bytes[start - 1]) {
            start -= 1
        }
        guard end - colon >= 36, end - colon == 36 || TokenFormat.isMarkup(bytes[colon + 36]),
            (8...10).contains(colon - start),
            Randomness(bytes, (colon + 1)..<(colon + 36)).isRandomBody
        else { return nil }
        return SecretMatch("Telegram bot token", start..<(colon + 36))
    }

    /// `abc8Q~…`: three bytes, a digit and `Q~`, then 31 to 34 more.
    private static func azureClientSecret(in bytes: [UInt8], at start: Int) -> SecretMatch? {
        guard bytes.holds(0x51, 0x7E, at: start + 4),
            Alphabet.digits.contains(bytes[start + 3]), isStart(bytes, start)
        else { return nil }
        let alphabet = Alphabet.base64URL.union([.dot, .tilde])
        var end = alphabet.runEnd(in: bytes, from: start, limit: start + 48)
        while end - start > 40, !Alphabet.base62.contains(bytes[end - 1]) { end -= 1 }
        // The name of a file may go on with its ending.
        if end - start > 40, let dot = bytes[(start + 37)..<end].lastIndex(of: UInt8(ascii: ".")) {
            end = dot
        }
        guard (37...40).contains(end - start), Randomness(bytes, start..<end).isRandomBody else {
            return nil
        }
        return SecretMatch("Azure client secret", start..<end)
    }

    /// `<14>.atlasv1.<60 to 70>`: a token of Terraform Cloud.
    private static func terraformToken(in bytes: [UInt8], at start: Int) -> SecretMatch? {
        guard isStart(bytes, start),
            Alphabet.base62.runEnd(in: bytes, from: start, limit: start + 14) == start + 14
        else { return nil }
        let body = start + 14 + terraform.count
        var end = Alphabet.base64URL.runEnd(in: bytes, from: body, limit: body + 80)
        while end - body > 70, TokenFormat.isMarkup(bytes[end - 1]) { end -= 1 }
        guard (60...70).contains(end - body), Randomness(bytes, body..<end).isRandomBody else {
            return nil
        }
        return SecretMatch("Terraform Cloud token", start..<end)
    }
}
