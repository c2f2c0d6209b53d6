/// A secret that the name it is assigned to gives away: `NAME=value`, `"name": "value"`.
enum AssignedSecret {
    /// What stands at the start of values that are no secret, whatever they are assigned to.
    private static let harmlessStarts: [[UInt8]] = [
        "sha1:", "sha256:", "sha384:", "sha512:", "sha1-", "sha256-", "sha384-", "sha512-",
        "SHA256:", "MD5:", "md5:", "ssh-", "ecdsa-sha2-", "sk-ssh-", "AAAAB3", "AAAAC3", "AAAAE2",
        "AAAAI", "age1", "ENC[", "vault:", "arn:", "LS0tLS1CRUdJTiBDRVJU",
        "LS0tLS1CRUdJTiBQVUJM", "op://", "MIIBIjANBgkqh", "MIICIjANBgkqh",
    ].map { Array($0.utf8) }

    private static let schemes = ["bearer", "basic", "token"].map { Array($0.utf8) }

    /// The secret behind the `:` or `=` at `separator`; nil when there is none.
    static func match(in bytes: [UInt8], separator: Int) -> SecretMatch? {
        var nameEnd = separator
        while nameEnd > 0, separator - nameEnd < 4, isBetween(bytes[nameEnd - 1]) { nameEnd -= 1 }
        guard nameEnd > 2, SecretName.mayEnd(in: bytes[nameEnd - 2], bytes[nameEnd - 1]),
            let start = ValueRange.start(in: bytes, behind: separator)
        else { return nil }
        let isPlausible = ValueRange.isPlausible(in: bytes, at: start)
        guard isPlausible || mayHaveShortStart(bytes, nameEnd: nameEnd) else { return nil }
        let name = nameRange(in: bytes, endingAt: nameEnd)
        guard let meaning = SecretName.meaning(of: bytes, name) else { return nil }
        let delimiter = ValueRange.delimiter(
            in: bytes, name: name.lowerBound, separator: bytes[separator])
        switch meaning {
        case .authorization: return authorization(in: bytes, from: start)
        case .puttyPrivateLines: return PrivateKeyBlock.puttyLines(in: bytes, colon: separator)
        case .valueOfEntry:
            guard isPlausible, let entry = entryMeaning(in: bytes, before: name.lowerBound) else {
                return nil
            }
            return judge(bytes, from: start, delimiter: delimiter, meaning: entry)
        default:
            guard isPlausible else { return nil }
            return judge(bytes, from: start, delimiter: delimiter, meaning: meaning)
        }
    }

    /// The secret behind an option such as `--password`, whose second dash is at `dash`.
    static func match(in bytes: [UInt8], optionDash dash: Int) -> SecretMatch? {
        let alphabet = Alphabet.base64URL
        let nameEnd = alphabet.runEnd(in: bytes, from: dash + 1, limit: dash + 40)
        guard nameEnd - dash > 4, nameEnd < bytes.count, ValueRange.isBlank(bytes[nameEnd]),
            let start = ValueRange.start(in: bytes, behind: nameEnd),
            ValueRange.isPlausible(in: bytes, at: start),
            let meaning = SecretName.meaning(of: bytes, (dash + 1)..<nameEnd)
        else { return nil }
        switch meaning {
        case .authorization, .puttyPrivateLines, .valueOfEntry, .azureSignature: return nil
        default: return judge(bytes, from: start, delimiter: nil, meaning: meaning)
        }
    }

    /// Whether the name may be `Authorization` or `Private-Lines`, whose values begin shortly.
    private static func mayHaveShortStart(_ bytes: [UInt8], nameEnd: Int) -> Bool {
        guard nameEnd >= 13 else { return false }
        switch (bytes[nameEnd - 13] | 0x20, bytes[nameEnd - 1] | 0x20) {
        case (0x61, 0x6E), (0x70, 0x73): return true
        default: return false
        }
    }

    private static func isBetween(_ byte: UInt8) -> Bool {
        ValueRange.isQuote(byte) || ValueRange.isBlank(byte) || byte == UInt8(ascii: ":")
    }

    private static func nameRange(in bytes: [UInt8], endingAt end: Int) -> Range<Int> {
        let alphabet = Alphabet.base64URL.union(.dot)
        var start = end
        while start > 0, end - start < 80, alphabet.contains(bytes[start - 1]) { start -= 1 }
        return start..<end
    }

    /// What the name says in the line before, of an entry `- name: X` over `value: Y`.
    private static func entryMeaning(in bytes: [UInt8], before position: Int) -> SecretName? {
        var lineStart = position
        while lineStart > 0, position - lineStart < 80, bytes[lineStart - 1] != 0x0A {
            lineStart -= 1
        }
        guard lineStart > 1, bytes[lineStart - 1] == 0x0A else { return nil }
        var end = lineStart - 1
        while end > 0, bytes[end - 1] == 0x0D || ValueRange.isQuote(bytes[end - 1]) { end -= 1 }
        let range = nameRange(in: bytes, endingAt: end)
        var colon = range.lowerBound
        while colon > 0,
            ValueRange.isBlank(bytes[colon - 1]) || ValueRange.isQuote(bytes[colon - 1])
        {
            colon -= 1
        }
        guard bytes.holds(Array("name:".utf8), at: colon - 5) else { return nil }
        return SecretName.meaning(of: bytes, range)
    }

    /// The credentials of an `Authorization` header (RFC 9110 §11.6.2).
    private static func authorization(in bytes: [UInt8], from start: Int) -> SecretMatch? {
        let schemeEnd = Alphabet.letters.runEnd(in: bytes, from: start, limit: start + 7)
        let scheme = bytes[start..<schemeEnd].map { $0 | 0x20 }
        guard schemes.contains(scheme), schemeEnd < bytes.count, bytes[schemeEnd] == 0x20 else {
            return nil
        }
        let value = schemeEnd + 1
        let limit = value + ValueRange.judged
        let end = ValueRange.end(in: bytes, from: value, delimiter: nil, limit: limit)
        guard end - value >= 8, !isHarmless(bytes, value..<end) else { return nil }
        if scheme == schemes[1] {
            let alphabet = Alphabet.base64.union(.padding)
            guard alphabet.runEnd(in: bytes, from: value, limit: end) == end,
                let pair = Base64.decode(bytes[value..<end]),
                let colon = pair.firstIndex(of: UInt8(ascii: ":")), colon + 1 < pair.count,
                pair.allSatisfy({ $0 >= 0x20 })
            else { return nil }
            return SecretMatch("Basic credentials", value..<end, isGeneric: true)
        }
        guard Randomness(bytes, value..<end).isRandom else { return nil }
        return SecretMatch("Bearer token", value..<end, isGeneric: true)
    }

    private static func judge(
        _ bytes: [UInt8], from start: Int, delimiter: UInt8?, meaning: SecretName
    ) -> SecretMatch? {
        let limit = start + ValueRange.judged
        let end = ValueRange.end(in: bytes, from: start, delimiter: delimiter, limit: limit)
        let range = start..<end
        guard range.count >= 8 else { return nil }
        let randomness = Randomness(bytes, range)
        guard randomness.isRandom || randomness.isPassword, !isHarmless(bytes, range) else {
            return nil
        }
        if let known = cloudFormat(bytes, range, meaning), randomness.isRandom {
            return SecretMatch(known, range)
        }
        switch meaning {
        case .azureSignature, .authorization, .puttyPrivateLines, .valueOfEntry:
            return nil
        case .password where randomness.isPassword || randomness.isRandom:
            return SecretMatch("password", whole(bytes, range, delimiter), isGeneric: true)
        case .secret where randomness.isPassword || randomness.isRandom,
            .azureAccountKey where randomness.isRandom, .awsSecretKey where randomness.isRandom,
            .key where range.count >= 20 && randomness.isRandom && !randomness.isHex:
            return SecretMatch(
                "high-entropy secret", whole(bytes, range, delimiter), isGeneric: true)
        case .password, .secret, .azureAccountKey, .awsSecretKey, .key:
            return nil
        }
    }

    /// The value to its end, when it is longer than what was judged.
    private static func whole(
        _ bytes: [UInt8], _ range: Range<Int>, _ delimiter: UInt8?
    ) -> Range<Int> {
        guard range.count == ValueRange.judged else { return range }
        let end = ValueRange.end(
            in: bytes, from: range.lowerBound, delimiter: delimiter, limit: bytes.count)
        return range.lowerBound..<end
    }

    /// The format of a cloud whose values have a shape, but no prefix.
    private static func cloudFormat(
        _ bytes: [UInt8], _ range: Range<Int>, _ meaning: SecretName
    ) -> String? {
        let digits = Alphabet.base64.runEnd(
            in: bytes, from: range.lowerBound, limit: range.upperBound)
        let count = digits - range.lowerBound
        let rest = bytes[digits..<range.upperBound]
        switch meaning {
        case .awsSecretKey where count == 40 && rest.isEmpty:
            return "AWS secret access key"
        case .azureAccountKey where count == 86 && rest.elementsEqual([0x3D, 0x3D]):
            return "Azure storage account key"
        case .azureAccountKey where count == 43 && rest.elementsEqual([0x3D]):
            return "Azure shared access key"
        case .azureSignature where range.count >= 43 && range.count <= 120:
            let isEncoded = bytes[range].allSatisfy {
                Alphabet.base64.contains($0) || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "=")
            }
            return isEncoded ? "Azure shared access signature" : nil
        default:
            return nil
        }
    }

    /// Whether the value is a reference, a stand-in, a digest, a public key or a path.
    private static func isHarmless(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        if Placeholder.isReference(bytes, range) { return true }
        if harmlessStarts.contains(where: { bytes.holds($0, at: range.lowerBound) }) { return true }
        if isUUID(bytes, range) { return true }
        let first = bytes[range.lowerBound]
        if first == UInt8(ascii: ".") || first == UInt8(ascii: "~") { return true }
        return isCode(bytes, range) || range.contains { bytes.holds([0x3A, 0x2F, 0x2F], at: $0) }
    }

    /// Whether the value is code: a name, or names with dots between, before `(` or `[`.
    private static func isCode(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let opens = bytes[range].firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
        guard let opens, opens > range.lowerBound else { return false }
        let name = range.lowerBound..<opens
        return bytes[name].contains(UInt8(ascii: ".")) || WordSegments(bytes, name).isName
    }

    private static func isUUID(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count == 36 else { return false }
        return range.allSatisfy { position in
            switch position - range.lowerBound {
            case 8, 13, 18, 23: bytes[position] == UInt8(ascii: "-")
            default: Alphabet.hex.union(.capitalHexLetters).contains(bytes[position])
            }
        }
    }
}
